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

    Scenario Outline: An object is made, and deleted over <protocol>
      Given a custom object in the workspace
      When it is deleted from the definitions over <protocol>
      Then its records are not served any more
      And the specification does not tell of it

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A custom object takes fields of every type that people can make

    Scenario Outline: Fields of every type, made over <protocol>
      Given a custom object in the workspace
      When it gets fields of these types over <protocol>:
        | type         |
        | TEXT         |
        | NUMBER       |
        | BOOLEAN      |
        | DATE         |
        | DATE_TIME    |
        | SELECT       |
        | MULTI_SELECT |
        | RATING       |
        | CURRENCY     |
        | LINKS        |
        | EMAILS       |
        | PHONES       |
        | ADDRESS      |
        | FULL_NAME    |
        | RAW_JSON     |
        | ARRAY        |
        | UUID         |
        | RICH_TEXT    |
      Then a record with a value in each of them is kept as it was given
      And the specification tells of each field

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A new relation is seen from both sides

    Scenario Outline: A custom object is related to companies, <how>
      Given a custom object in the workspace
      When it is related to companies, <how>
      Then a record of it and a company that are related lead to each other over REST
      And a record of it and a company that are related lead to each other over GraphQL

      Examples:
        | how                         |
        | many of it to one company   |
        | one of it to many companies |

    Scenario: The relation goes with the object
      Given a custom object in the workspace
      And it is related to companies, many of it to one company
      When it is deleted from the definitions over REST
      Then companies have no field of it any more

  Rule: A renamed object is served by its new name

    Scenario: An object gets another name
      Given a custom object in the workspace
      When it is renamed in the definitions
      Then its records can be added and read over REST
      And its records can be added and read over GraphQL
      And its records are not served by the old name

  Rule: A custom object is of its workspace alone

    Scenario Outline: Another workspace does not know it over <protocol>
      Given a custom object in the workspace
      When another workspace's key asks for its definition over <protocol>
      Then the request finds nothing

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |
