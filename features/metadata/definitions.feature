@metadata @seed
Feature: Definitions
  An integration that does not know a workspace asks for its definitions: which objects there are, which fields they have,
  and what a picklist offers. It builds its forms and its mappings from them.

  Rule: Every object is told with its fields

    Scenario: Both protocols list the same objects
      When the objects are listed over both protocols
      Then both tell the same objects with the same fields

    Scenario Outline: The definition of a <object> over <protocol>
      When the definition of a <object> is read over <protocol>
      Then it tells the names and types of its fields

      Examples:
      | object      | protocol |
      | person      | REST     |
      | company     | GraphQL  |
      | opportunity | REST     |
      | note        | GraphQL  |
      | task        | REST     |

  Rule: One object's definition is found by its name

    Scenario Outline: The definition of <name> is asked for by name
      When the definition of <name> is asked for by name
      Then it is the definition of <name>

      Examples:
      | name      |
      | people    |
      | companies |

  Rule: A picklist tells its options

    Scenario: The picklists of the workspace
      When the picklists are asked for
      Then every picklist of the definitions is there with its options

    Scenario: The stages of an opportunity
      When the definition of a opportunity is read over REST
      Then its stage offers options, each with a value, a label, a colour and a place of its own
