@resilience
Feature: The rate limit
  A workspace may ask for records a hundred times a minute, whichever key and protocol it asks by. Integrations count on it that one that
  asks more often is told so, and is served again in the time that it was told.

  Rule: Who asks too often is refused, and told how often he may

    Scenario: Asking until it is refused
      When a workspace asks for records until it is refused
      Then it is told that it may ask 100 times in 60 seconds
      And it was not answered more often

    Scenario Outline: A workspace that has used up its requests asks for records over <protocol>
      Given a workspace that has used up its requests
      When it asks for records over <protocol>
      Then the request is refused for the limit

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: What is not counted is answered all the same

    Scenario Outline: A workspace that has used up its requests asks for definitions over <protocol>
      Given a workspace that has used up its requests
      When it asks for definitions over <protocol>
      Then the request is answered well

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: Who was refused is served again in the time that he was told

    Scenario: Waiting for one request to come back
      Given a workspace that has used up its requests
      When it waits as long as one request takes to come back, and asks for records over REST
      Then the request is answered well
