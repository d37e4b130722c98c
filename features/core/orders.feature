@core @writes
Feature: Orders
  A list comes in the order that was asked for: the largest deal on top, the unknown at the end. Records that are equal in it
  keep the same order whenever they are asked for.

  Rule: A list comes in the order that was asked for

    Scenario Outline: Companies in many orders over <protocol>
      Given the workspace has these companies:
        | name       | revenue  | city   |
        | Analytical | 40000000 | London |
        | Bletchley  | 90000000 | London |
        | Colossus   | 15000000 | Oxford |
        | Difference |          | Oxford |
      When the companies are listed over <protocol> in each of these orders:
        | order                                   | first to last                               |
        | name                                    | Analytical, Bletchley, Colossus, Difference |
        | name, last first                        | Difference, Colossus, Bletchley, Analytical |
        | revenue, first first, unknown first     | Difference, Colossus, Analytical, Bletchley |
        | revenue, first first, unknown last      | Colossus, Analytical, Bletchley, Difference |
        | revenue, last first, unknown first      | Difference, Bletchley, Analytical, Colossus |
        | revenue, last first, unknown last       | Bletchley, Analytical, Colossus, Difference |
        | city; revenue, last first, unknown last | Bletchley, Analytical, Colossus, Difference |
        | city, last first; name                  | Colossus, Difference, Analytical, Bletchley |
        | day of entry                            | Analytical or Bletchley or Colossus or Difference, Analytical or Bletchley or Colossus or Difference, Analytical or Bletchley or Colossus or Difference, Analytical or Bletchley or Colossus or Difference |
      Then each list is in its order

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

    Scenario Outline: People in the order of their companies, over <protocol>
      Given the workspace has these companies:
        | name       |
        | Analytical |
        | Bletchley  |
      And the workspace has these people:
        | name | company    |
        | Joan | Bletchley  |
        | Ada  | Analytical |
      When the people are listed over <protocol> in each of these orders:
        | order                        | first to last |
        | company's name               | Ada, Joan     |
        | company's name, last first   | Joan, Ada     |
        | first name, last first       | Joan, Ada     |
      Then each list is in its order

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: Records that are equal in an order keep the same order

    Scenario Outline: Companies of one city, asked for twice over <protocol>
      Given the workspace has these companies:
        | name       | city   |
        | Analytical | London |
        | Bletchley  | London |
        | Colossus   | London |
      When the companies are listed over <protocol> by city twice
      Then both lists are in the same order

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: An order that makes no sense is refused

    Scenario Outline: Companies in orders that make no sense, over <protocol>
      When the companies are listed over <protocol> in each of these orders:
        | order     |
        | shoe size |
        | address   |
        | people    |
      Then each order is refused as wrong

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |
