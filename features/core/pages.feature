@core @writes
Feature: Pages
  Integrations copy a CRM by walking its lists page by page. The walk gives each record exactly once, forward and backward,
  even while others add records. When this breaks, a copy has holes that nobody sees.

  Rule: The pages of a list give each record once

    Background:
      Given the workspace has these companies:
        | name       | revenue  | city   |
        | Analytical | 40000000 | London |
        | Bletchley  | 90000000 | London |
        | Colossus   | 15000000 | Oxford |
        | Difference |          | Oxford |
        | Enigma     |          | Berlin |

    Scenario Outline: Walking the companies by <order> over <protocol>
      When the companies are walked over <protocol> by <order> in pages of 2
      Then each company was met exactly once, in the order of the whole list
      And every page told of 5 in all

      @smoke
      Examples: For a quick look
        | order                                | protocol |
        | name                                 | REST     |

      Examples: The rest
        | order                                | protocol |
        | name                                 | GraphQL  |
        | city                                 | REST     |
        | city                                 | GraphQL  |
        | revenue, first first, unknown first  | REST     |
        | revenue, last first, unknown last    | GraphQL  |

    Scenario Outline: Walking back from the last company over <protocol>
      When the companies are walked back over <protocol> by name in pages of 2
      Then each company but the last was met exactly once

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A walk is not disturbed by what others add

    Scenario Outline: A company is added during the walk, over <protocol>
      Given these companies:
        | name       |
        | Analytical |
        | Bletchley  |
        | Colossus   |
        | Difference |
        | Enigma     |
      When the companies are walked over <protocol> by name in pages of 2 while "Aardvark" is added
      Then each company was met exactly once

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A page is as long as it was asked to be

    Background:
      Given the workspace has these companies:
        | name       | revenue  | city   |
        | Analytical | 40000000 | London |
        | Bletchley  | 90000000 | London |
        | Colossus   | 15000000 | Oxford |
        | Difference |          | Oxford |
        | Enigma     |          | Berlin |

    Scenario Outline: A page of <size> over <protocol>
      When a page of <size> companies is asked for over <protocol>
      Then it holds <size> of 5

      Examples:
        | size | protocol |
        | 0    | REST     |
        | 3    | REST     |
        | 3    | GraphQL  |

  Rule: A page behind a mark that the list did not give is refused

    Scenario Outline: A made-up mark over <protocol>
      When the page behind a made-up mark is asked for over <protocol>
      Then the request is refused as wrong

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |
