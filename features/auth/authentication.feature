@auth @seed @smoke
Feature: Who is asking
  Every request to a protected address carries an API key. Without one, or with one that is not valid, the API answers
  that the caller is not authenticated and gives nothing away. When this breaks, the customers' data is anybody's.

  Rule: A valid key opens every surface

    Scenario: The owner's key opens everything
      When every surface is asked with the owner's key
      Then every surface answers well

    Scenario Outline: The owner's key opens everything, with its scheme written <how>
      When every surface is asked with the owner's key, its scheme written <how>
      Then every surface answers well

      Examples:
        | how                  |
        | in small letters     |
        | in capitals          |

  Rule: Without a valid key nothing opens

    Scenario Outline: <credential> opens nothing
      When every surface is asked with <credential>
      Then every surface refuses for want of authentication

      Examples:
        | credential               |
        | no key at all            |
        | an empty key             |
        | a malformed key          |
        | a forged key             |
        | a key without its scheme |
        | a key of another scheme  |
        | a key in the address     |
        | a key in a cookie        |
        | an expired key           |
        | a revoked key            |
        | a key of a deleted role  |
        | a key of a deleted member |

  Rule: A key is refused from the moment that it is revoked

    @writes @needs-sign-in @needs-roles @needs-keys
    Scenario: A key is used, revoked, and used again
      Given a key of a role that may read everything
      When every surface is asked with that key before and after it is revoked
      Then every surface refuses for want of authentication

  Rule: Nobody's key is left with more than its role allowed

    @writes @needs-sign-in @needs-roles @needs-keys
    Scenario: The role of a key is removed
      Given a key of a role that may read everything
      When a member removes that role
      Then it stays, and the key opens what it did, or it is gone, and every surface refuses the key

  Rule: What tells nothing of the workspace is open

    Scenario Outline: <address> is open to strangers
      When a stranger asks for <address>
      Then the request is answered well
      And nothing of the workspace is told

      Examples:
        | address                             |
        | the health of the server            |
        | the configuration for clients       |
        | the public document of the core     |
        | the public document of definitions  |
