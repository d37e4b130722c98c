@metadata @writes @alone
Feature: What is protected
  Standard objects and fields are what every integration relies on. They cannot be deleted or renamed, by nobody.

  Rule: Standard objects and fields stay

    Scenario Outline: <what> cannot be <change> over <protocol>
      When <what> is to be <change> over <protocol>
      Then the change is refused
      And people have their job title

      Examples:
        | what                   | change  | protocol |
        | the object person      | deleted | REST     |
        | the object person      | deleted | GraphQL  |
        | the object person      | renamed | REST     |
        | the object person      | renamed | GraphQL  |
        | the field job title    | deleted | REST     |
        | the field job title    | deleted | GraphQL  |
        | the field number       | deleted | REST     |
        | the field number       | deleted | GraphQL  |
