@core @writes
Feature: Lists
  Integrations copy a CRM by walking its lists, and people look for the few records that matter. A list holds what matches
  and nothing else, in the order that was asked for, and its pages give each record exactly once.

  Background:
    Given these companies:
      | name       | revenue in millions | city   |
      | Analytical | 40                  | London |
      | Bletchley  | 9000                | London |
      | Colossus   | 15                  | Oxford |
      | Difference |                     | Oxford |
      | Enigma     | 40                  | Berlin |

  Rule: A filter lets through what matches and nothing else

    Scenario Outline: Companies <whose> over <protocol>
      When the companies <whose> are listed over <protocol>
      Then the list holds <companies>

      Examples:
      | whose                            | protocol | companies                                      |
      | that earn more than 20 millions  | REST     | Analytical, Bletchley, Enigma                  |
      | that earn more than 20 millions  | GraphQL  | Analytical, Bletchley, Enigma                  |
      | whose revenue is not known       | REST     | Difference                                     |
      | whose revenue is not known       | GraphQL  | Difference                                     |
      | in London or Berlin              | REST     | Analytical, Bletchley, Enigma                  |
      | in London or Berlin              | GraphQL  | Analytical, Bletchley, Enigma                  |
      | not in London                    | REST     | Colossus, Difference, Enigma                   |
      | not in London                    | GraphQL  | Colossus, Difference, Enigma                   |

  Rule: A list comes in the order that was asked for

    Scenario Outline: The largest companies first over <protocol>
      When the companies are listed over <protocol> by revenue, largest first
      Then the list is in this order: Bletchley, Analytical or Enigma, Enigma or Analytical, Colossus, Difference

      Examples:
      | protocol |
      | REST     |
      | GraphQL  |

  Rule: The pages of a list give each record once

    Scenario Outline: Walking the companies in pages of 2 by <order> over <protocol>
      When the companies are walked over <protocol> by <order> in pages of 2
      Then each company was met exactly once, in that order

      Examples:
      | order | protocol |
      | name  | REST     |
      | name  | GraphQL  |
      | city  | REST     |
      | city  | GraphQL  |
