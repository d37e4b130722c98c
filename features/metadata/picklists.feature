@metadata @writes @alone
Feature: Picklists
  A picklist offers the options that a field can have: stages, colours, sizes. Forms are built from them, so everybody is told
  the same options in the same order, and no record has another one.

  Rule: The options are told alike everywhere

    Scenario: A picklist with three options
      Given an object "wines" with these fields:
        | name  | type    | options          |
        | style | options | red, white, rosé |
      When the options of its style are asked for everywhere
      Then REST, GraphQL, the document and the schema tell red, white, rosé in this order
      And each option has a colour and a place of its own

  Rule: Only the options can be stored

    Scenario Outline: Wines of all styles and of none, over <protocol>
      Given an object "wines" with these fields:
        | name  | type            | options    |
        | style | options         | red, white |
        | smell | several options | oak, fruit |
      When each of these wrong values is added to new wines over <protocol>:
        | field | value                       |
        | style | an option that there is not |
        | style | an option in small letters  |
        | style | a list                      |
        | smell | a list of an option that there is not |
      Then each is refused as wrong, naming its field
      And none of the wines is there

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: Records follow their options

    Scenario Outline: An option is <change> over <protocol>
      Given an object "wines" with these fields:
        | name  | type    | options          |
        | style | options | red, white, rosé |
      And these wines:
        | name    | style |
        | Merlot  | red   |
        | Riesling | white |
      When the option red is <change> over <protocol>
      Then over <protocol> there are these wines:
        | name     | style   |
        | Merlot   | <style> |
        | Riesling | white   |

      Examples:
        | change                | style   | protocol |
        | renamed to crimson    | crimson | REST     |
        | renamed to crimson    | crimson | GraphQL  |
        | removed               | nothing | REST     |
        | removed               | nothing | GraphQL  |

  Rule: Options make sense

    Scenario Outline: Options that make no sense, over <protocol>
      Given a custom object in the workspace
      When picklists with each of these options are made over <protocol>:
        | options     | why                            |
        | none        | there is nothing to choose     |
        | twice alike | two options are the same       |
        | small       | an option's value is in small letters |
      Then each is refused as wrong, and nothing is made

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |
