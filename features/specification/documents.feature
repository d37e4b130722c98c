@specification
Feature: The specification
  Twenty publishes what its API is: OpenAPI documents and GraphQL schemas, made for each workspace. Clients are generated
  from them, so they are valid and tell exactly what the definitions tell and what the API does.

  Rule: The documents are valid

    Scenario Outline: <document> is a valid document
      When <document> is read
      Then it is valid OpenAPI 3.1
      And every reference in it leads somewhere

      Examples:
        | document                    |
        | the document of the core    |
        | the document of definitions |

  Rule: The documents tell every object, and nothing else

    Scenario: The core document
      When the document of the core is read
      Then it has an address for every object of the definitions
      And every field of the definitions is in its schemas
      And its schemas have no field that the definitions do not have

    Scenario: The schema of records
      When the schema of records is read
      Then it has a type for every object of the definitions
      And every field of the definitions is in its types
      And it has a question and a change for every object of the definitions

    Scenario: The document of definitions
      When the document of definitions is read
      Then it has addresses for objects and fields

  Rule: Options are the same in documents, schema and definitions

    Scenario: The picklists of the workspace
      When the document and the schema of records are read
      Then every picklist of the definitions has the same options in the document and in the schema

  Rule: What the documents promise is there

    @every-object
    Scenario Outline: Everything that can be read by <document> answers
      When everything that <document> says can be read is fetched
      Then nothing of it is missing

      Examples:
        | document                    |
        | the document of the core    |
        | the document of definitions |
