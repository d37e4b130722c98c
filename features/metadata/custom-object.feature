@metadata @writes @alone
Feature: The life of a custom object
  A workspace grows objects of its own. From the moment it is made, such an object is served like a standard one, in both
  protocols and in the specification; from the moment it is deleted it is nowhere.

  Rule: A custom object is served as soon as it is made

    Scenario Outline: A new object, made over <protocol>
      When a custom object is made over <protocol>
      Then its records can be added and read over REST
      And its records can be added and read over GraphQL
      And the specification tells of it

      Examples:
      | protocol |
      | REST     |
      | GraphQL  |

  Rule: A custom object that is deleted is nowhere

    Scenario: An object is made and deleted
      Given a custom object in the workspace
      When it is deleted from the definitions
      Then its records are not served any more
      And the specification does not tell of it

  Rule: A custom object takes fields of its own

    Scenario: Fields of many types
      Given a custom object in the workspace
      When it gets fields of these types:
      | type      |
      | TEXT      |
      | NUMBER    |
      | BOOLEAN   |
      | DATE_TIME |
      | SELECT    |
      | CURRENCY  |
      | ADDRESS   |
      Then a record with a value in each of them is kept as it was given

  Rule: Names are good for programs

    Scenario Outline: An object cannot be called <name>
      When a custom object called <name> is made
      Then the request is refused as wrong

      Examples:
      | name      |
      | Rocket    |
      | my rocket |
      | workspace |
