@metadata @writes @alone
Feature: Names
  Names of objects and fields become addresses, types and columns. A name that cannot is refused before anything is made, and
  the answer says what is wrong with it.

  Rule: A name is good for programs

    Scenario Outline: Names that no object can have, over <protocol>
      When custom objects with each of these names are made over <protocol>:
        | name                   | why                       |
        | Rocket                 | begins with a capital     |
        | my rocket              | has a space               |
        | 2rockets               | begins with a digit       |
        | rocket-ship            | has a sign                |
        | raкета                 | has letters of another script |
        | 64 letters             | is too long               |
        | an empty text          | is no name                |
      Then each is refused as wrong, and nothing is made

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

    Scenario Outline: Names that no field can have, over <protocol>
      Given a custom object in the workspace
      When fields with each of these names are made over <protocol>:
        | name          | why                   |
        | Weight        | begins with a capital |
        | net weight    | has a space           |
        | 64 letters    | is too long           |
        | createdAt     | is taken              |
        | name          | is taken              |
      Then each is refused as wrong, and nothing is made

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A name means one thing

    Scenario Outline: Names that are taken or reserved, over <protocol>
      When custom objects with each of these names are made over <protocol>:
        | name      | why         |
        | company   | is taken    |
        | workspace | is reserved |
        | event     | is reserved |
      Then each is refused as wrong, and nothing is made

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

    Scenario: One name for one and for many
      When a custom object is made whose records are called as one of them
      Then the request is refused as wrong
