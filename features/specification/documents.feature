@specification
Feature: The specification
  Twenty publishes what its API is: OpenAPI documents and GraphQL schemas, made for each workspace. Clients are generated
  from them, so they tell exactly what the definitions tell.

  Rule: The documents tell every object, and nothing else

    Scenario: The core document
      When the document of the core is read
      Then it has an address for every object of the definitions
      And every field of the definitions is in its schemas

    Scenario: The schema of records
      When the schema of records is read
      Then it has a type for every object of the definitions
      And every field of the definitions is in its types

    Scenario: The document of definitions
      When the document of definitions is read
      Then it has addresses for objects and fields
