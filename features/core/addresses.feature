@core @seed
Feature: Where the API is
  The same API is in the cloud and on people's own servers, behind a name of theirs, with or without a path in front. An
  integration is pointed at the server and finds every surface from there.

  @smoke
  Rule: A base address is good with and without a final slash

    Scenario Outline: An integration is pointed at <base address>
      When an integration is pointed at the server <base address>
      Then it finds the people of the workspace

      Examples:
      | base address          |
      | with a final slash    |
      | without a final slash |

  Rule: The addresses of the official page answer

    Scenario Outline: <surface> answers at <address>
      When <surface> is asked at <address>
      Then the request is answered well

      Examples:
      | surface          | address        |
      | The Core API     | /rest/people   |
      | The Core API     | /rest/people/  |
      | The Core API     | /graphql       |
      | The Core API     | /graphql/      |
      | The Metadata API | /rest/metadata/objects |
      | The Metadata API | /metadata      |
      | The Metadata API | /metadata/     |

  Rule: Pages of other origins may call it

    Scenario Outline: A page of another origin asks for <what>
      When a page of another origin asks for <what>
      Then its browser lets it send the key
      And its browser lets it read the answer

      Examples:
      | what                     |
      | records over REST        |
      | records over GraphQL     |
      | definitions over REST    |
      | definitions over GraphQL |
