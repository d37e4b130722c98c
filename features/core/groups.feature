@core @writes @needs-groups
Feature: Groups and figures
  Reports ask for figures, not for records: how many companies in each city, and what they earn. The figures are what the records
  say, and no record is counted twice.

  Background:
    Given the workspace has these companies:
      | name       | revenue  | city   |
      | Analytical | 40000000 | London |
      | Bletchley  | 90000000 | London |
      | Colossus   | 15000000 | Oxford |
      | Difference |          | Oxford |
      | Enigma     | 40000000 |        |

  Rule: The figures of a group are what its records say

    Scenario Outline: Companies by city over <protocol>
      When the companies are grouped by city over <protocol>
      Then these are the groups:
        | city   | number | sum of revenue | least revenue | most revenue |
        | London | 2      | 130000000      | 40000000      | 90000000     |
        | Oxford | 2      | 15000000       | 15000000      | 15000000     |
        |        | 1      | 40000000       | 40000000      | 40000000     |

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

    Scenario Outline: Companies by city and revenue over <protocol>
      When the companies are grouped by city and revenue over <protocol>
      Then there are 5 groups of 1

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

    Scenario Outline: Companies by the <period> of their entry over <protocol>
      When the companies are grouped by the <period> of their entry over <protocol>
      Then there is 1 group of 5

      Examples:
        | period | protocol |
        | year   | REST     |
        | year   | GraphQL  |
        | month  | REST     |
        | week   | GraphQL  |

  Rule: Groups come in the order and number that was asked for

    Scenario Outline: The largest group first over <protocol>
      When the 2 cities with the most revenue are asked for over <protocol>
      Then the groups are London, then the one without a city

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A grouping that makes no sense is refused

    Scenario Outline: Companies by <what> over <protocol>
      When the companies are grouped by <what> over <protocol>
      Then the request is refused as wrong

      Examples:
        | what      | protocol |
        | shoe size | REST     |
        | shoe size | GraphQL  |
        | number    | REST     |
        | number    | GraphQL  |
