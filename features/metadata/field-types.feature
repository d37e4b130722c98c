@metadata @writes @alone
Feature: Types of fields
  Every field has a type, and the type says what it keeps, what it refuses and which conditions it answers. This holds for the
  fields that people add themselves, in both protocols.

  Rule: A field answers the conditions of its type

    Scenario Outline: Wines by fields of many types, over <protocol>
      Given an object "wines" with these fields:
        | name    | type            | options             |
        | litres  | a number        |                     |
        | dry     | yes or no       |                     |
        | pickedOn | a day          |                     |
        | tastedAt | a moment       |                     |
        | stars   | a rating        |                     |
        | grapes  | several options | merlot, syrah, malbec |
        | prizes  | a list          |                     |
        | lab     | free data       |                     |
      And these wines:
        | name   | litres | dry | pickedOn   | tastedAt             | stars    | grapes        | prizes      | lab           |
        | Alpha  | 0.75   | yes | 2025-09-30 | 2026-01-01T10:00:00Z | rating 5 | merlot; syrah | gold; silver | {"oak": true} |
        | Beta   | 1.5    | no  | 2025-10-01 | 2026-01-02T10:00:00Z | rating 3 | malbec        | bronze      | {"oak": false} |
        | Gamma  |        |     |            |                      |          |               |             |               |
      When the wines are asked for over <protocol> by each of these conditions:
        | condition                          | finds       |
        | grapes holds any of syrah, malbec  | Alpha, Beta |
        | litres is 0.75                     | Alpha       |
        | litres is more than 1              | Beta        |
        | litres is at most 1.5              | Alpha, Beta |
        | litres is one of 0.75, 1.5         | Alpha, Beta |
        | litres is not known                | Gamma       |
        | dry is yes                         | Alpha       |
        | dry is no                          | Beta        |
        | pickedOn is 2025-09-30             | Alpha       |
        | pickedOn is after 2025-09-30       | Beta        |
        | pickedOn is before 2025-10-01      | Alpha       |
        | pickedOn is known                  | Alpha, Beta |
        | tastedAt is at least 2026-01-02    | Beta        |
        | stars is rating 5                  | Alpha       |
        | stars is one of rating 3, rating 4 | Beta        |
        | stars is not rating 5              | Beta        |
        | grapes holds any of merlot         | Alpha       |
        | grapes is not known                | Gamma       |
        | prizes is not known                | Gamma       |
        | lab has in it true                 | Alpha       |
        | lab is not known                   | Gamma       |
      Then each condition finds exactly what it should

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A field keeps what fits its type

    Scenario Outline: Values at the edges of their types, added over <protocol>
      Given an object "wines" with these fields:
        | name     | type            | options               |
        | litres   | a number        |                       |
        | dry      | yes or no       |                       |
        | pickedOn | a day           |                       |
        | grapes   | several options | merlot, syrah, malbec |
        | prizes   | a list          |                       |
        | lab      | free data       |                       |
        | code     | an id           |                       |
        | notes    | rich text       |                       |
      When wines with each of these values are added over <protocol>:
        | field    | entered                              |
        | litres   | 0                                    |
        | litres   | -1.5                                 |
        | litres   | 9007199254740991                     |
        | dry      | no                                   |
        | pickedOn | 1900-01-01                           |
        | pickedOn | 2028-02-29                           |
        | grapes   | syrah; merlot                        |
        | grapes   | an empty list                        |
        | prizes   | gold; gold; 💎                        |
        | lab      | {"a": [1, {"b": null}], "c": "é"}    |
        | lab      | [1, 2, 3]                            |
        | code     | 3f2504e0-4f89-41d3-9a0c-0305e82c3301 |
        | notes.markdown | Dry, with **oak**.             |
      Then reading each over <other protocol> gives back what was entered

      Examples:
        | protocol | other protocol |
        | REST     | GraphQL        |
        | GraphQL  | REST           |

  Rule: A field refuses what does not fit its type

    Scenario Outline: Values of other types, over <protocol>
      Given an object "wines" with these fields:
        | name     | type            | options       |
        | litres   | a number        |               |
        | dry      | yes or no       |               |
        | pickedOn | a day           |               |
        | tastedAt | a moment        |               |
        | stars    | a rating        |               |
        | grapes   | several options | merlot, syrah |
        | prizes   | a list          |               |
        | code     | an id           |               |
      When each of these wrong values is added to new wines over <protocol>:
        | field    | value                                 |
        | litres   | a text                                |
        | dry      | a text                                |
        | pickedOn | no day                                |
        | tastedAt | no day                                |
        | stars    | an option that there is not           |
        | grapes   | a list of an option that there is not |
        | prizes   | a list of numbers                     |
        | code     | a text                                |
      Then each is refused as wrong, naming its field
      And none of the wines is there

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A field that must be unique takes a value once

    Scenario Outline: Two wines with one code, over <protocol>
      Given an object "wines" with these fields:
        | name | type           |
        | code | a unique text  |
      And these wines:
        | name  | code |
        | Alpha | A1   |
      When a second wine with the code A1 is added over <protocol>
      Then the request is refused as wrong
      And there are these wines:
        | name  | code |
        | Alpha | A1   |

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A field has the value that was agreed on until somebody says otherwise

    Scenario: A wine without a word on its style
      Given an object "wines" with these fields:
        | name  | type                  | options    |
        | style | options, red at first | red, white |
      And these wines:
        | name  |
        | Alpha |
      Then over GraphQL Alpha has:
        | field | value |
        | style | red   |
