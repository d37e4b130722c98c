@auth @writes
Feature: What a role may do
  An API key has one role. What the role does not allow is refused in both protocols, and nothing of it happens.

  Rule: A role that may only read changes nothing

    Scenario Outline: A key that may only read cannot <change> over <protocol>
      Given a person in the workspace
      When the restricted key tries to <change> over <protocol>
      Then the request is refused as forbidden
      And the person is as before

      Examples:
      | change         | protocol |
      | add a person   | REST     |
      | add a person   | GraphQL  |
      | rename it      | REST     |
      | rename it      | GraphQL  |
      | delete it      | REST     |
      | delete it      | GraphQL  |
      | destroy it     | REST     |
      | destroy it     | GraphQL  |

    Scenario Outline: A key that may only read reads over <protocol>
      Given a person in the workspace
      When the restricted key reads it over <protocol>
      Then the request is answered well

      Examples:
      | protocol |
      | REST     |
      | GraphQL  |

  Rule: A workspace is closed to every other one

    Scenario Outline: Another workspace's key does not find a person over <protocol>
      Given a person in the workspace
      When another workspace's key reads it over <protocol>
      Then the request finds nothing

      Examples:
      | protocol |
      | REST     |
      | GraphQL  |
