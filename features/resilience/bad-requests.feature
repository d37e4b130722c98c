@resilience
Feature: Bad requests
  Clients have bugs, and strangers try things. Whatever arrives, the API answers in time, in a known shape, without failing
  itself and without telling what it is made of.

  Rule: What is no request is refused, in a known shape

    Scenario Outline: <what> is refused by <surface>
      When <surface> is sent <what>
      Then the request is refused as wrong

      Examples:
      | surface              | what                          |
      | records over REST    | JSON that breaks off          |
      | records over REST    | a text instead of an object   |
      | records over GraphQL | JSON that breaks off          |
      | records over GraphQL | a document that breaks off    |
      | records over GraphQL | a list instead of a document  |
      | records over GraphQL | a field that there is not     |

  Rule: What is not there is told so

    Scenario Outline: <address> is not there
      When <address> is asked for
      Then the request is refused as wrong

      Examples:
      | address                     |
      | an object that there is not |
      | a record with a broken id   |
      | a page behind a broken cursor |
      | a filter that breaks off    |

  Rule: The server tells that it is well

    Scenario: The health of the server
      When the server is asked how it is
      Then the request is answered well
