@resilience
Feature: Bad requests
  Clients have bugs, and strangers try things. Whatever arrives, the API answers in time, in a known shape, without failing
  itself and without telling what it is made of.

  Rule: What is no request is refused, in a known shape

    Scenario Outline: <what> is refused by <surface>
      When <surface> is sent <what>
      Then the request is refused as wrong

      Examples:
        | surface              | what                           |
        | records over REST    | JSON that breaks off           |
        | records over REST    | a text instead of an object    |
        | records over REST    | a NUL byte in a text           |
        | records over REST    | a field twice, once wrong      |
        | records over GraphQL | JSON that breaks off           |
        | records over GraphQL | a document that breaks off     |
        | records over GraphQL | a list instead of a document   |
        | records over GraphQL | a field that there is not      |
        | records over GraphQL | more questions than one may ask |
        | records over GraphQL | questions in questions in questions |
        | records over GraphQL | two documents without a name   |
        | definitions over REST | JSON that breaks off          |
        | definitions over GraphQL | a document that breaks off |
        | definitions over GraphQL | a field that there is not  |

  Rule: What is too large or of another kind is refused

    Scenario Outline: <surface> does not take <what>
      When <surface> is sent <what>
      Then the request is refused as wrong

      Examples:
        | surface              | what                     |
        | records over REST    | a body of 12 MB          |
        | records over GraphQL | a body of 12 MB          |
        | records over REST    | a page of text           |
        | records over GraphQL | a page of text           |

  Rule: What is not there is told so

    Scenario Outline: <address> is not there
      When <address> is asked for
      Then the request is refused as wrong

      Examples:
        | address                       |
        | an object that there is not   |
        | a record with a broken id     |
        | a page behind a broken cursor |
        | a filter that breaks off      |
        | a page of minus one           |
        | a depth of nine               |
        | an object called as one of it |
        | an address outside of the API |

  Rule: A way of asking that there is not is refused

    @writes
    Scenario Outline: <verb> is refused by <surface>
      When <surface> is asked by <verb>
      Then the request is refused as wrong

      Examples:
        | verb   | surface              |
        | TRACE  | records over REST    |
        | PUT    | records over GraphQL |
        | DELETE | records over GraphQL |

  Rule: The server tells that it is well

    Scenario: The health of the server
      When the server is asked how it is
      Then the request is answered well
