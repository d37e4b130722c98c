@resilience @writes
Feature: At the same time
  Many integrations write at once, and networks send things twice. Nobody's change is mixed with another's, and what may be there
  once is there once.

  Rule: Of two changes one stands, whole

    Scenario Outline: Two change Ada at the same time over <protocol>
      Given these people:
        | name | job title  |
        | Ada  | Programmer |
      When two change Ada's name and job title at the same time over <protocol>
      Then Ada has what one of them wrote, whole

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: What is unique is taken once, however many ask

    Scenario Outline: Six people with one e-mail address arrive at the same time over <protocol>
      When six people with one e-mail address are added at the same time over <protocol>
      Then one of them is there, and the others were refused as wrong

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: The same request twice does no harm

    Scenario Outline: Ada is <action> twice over <protocol>
      Given these people:
        | name |
        | Ada  |
      When Ada is <action> twice over <protocol>
      Then the second time is <answer>

      Examples:
        | action    | answer        | protocol |
        | changed   | answered well | REST     |
        | changed   | answered well | GraphQL  |
        | deleted   | answered well | REST     |
        | destroyed | not found     | GraphQL  |
