@core @own @writes
Feature: The life of a rocket
  Our integration adds rockets over REST and reads them over GraphQL. When this breaks, decisions rest on data that
  is not there.

  Rule: A rocket is kept as it was given

    Scenario Outline: A new rocket, added over <protocol>, is read back over <other protocol>
      When a rocket is added over <protocol>
      Then reading it over <other protocol> gives back what was entered

      Examples:
      | protocol | other protocol |
      | REST     | GraphQL        |
      | GraphQL  | REST           |

  Rule: A rocket that was deleted is gone until it is restored

    Scenario: A rocket is deleted and restored
      Given a rocket in the workspace
      When it is deleted over REST
      Then after restoring it over REST it is found over GraphQL
