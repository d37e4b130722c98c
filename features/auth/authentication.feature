@auth @seed @smoke
Feature: Who is asking
  Every request to a protected address carries an API key. Without one, or with one that is not valid, the API answers
  that the caller is not authenticated and gives nothing away. When this breaks, the customers' data is anybody's.

  Rule: A valid key opens every surface

    Scenario Outline: The owner's key opens <surface>
      When <surface> is asked with the owner's key
      Then the request is answered well

      Examples:
      | surface                     |
      | records over REST           |
      | records over GraphQL        |
      | definitions over REST       |
      | definitions over GraphQL    |
      | the document of the core    |
      | the document of definitions |

  Rule: Without a valid key nothing opens

    Scenario Outline: <credential> does not open <surface>
      When <surface> is asked with <credential>
      Then the request is refused for want of authentication

      Examples:
      | credential               | surface                  |
      | no key at all            | records over REST        |
      | no key at all            | records over GraphQL     |
      | no key at all            | definitions over REST    |
      | no key at all            | definitions over GraphQL |
      | no key at all            | the document of the core |
      | a forged key             | records over REST        |
      | a forged key             | records over GraphQL     |
      | a forged key             | definitions over REST    |
      | a forged key             | definitions over GraphQL |
      | a key without its scheme | records over REST        |
      | a key in the address     | records over REST        |
      | a key of another scheme  | definitions over REST    |
      | an expired key           | records over REST        |
      | an expired key           | records over GraphQL     |
      | a revoked key            | records over REST        |
      | a revoked key            | definitions over GraphQL |
