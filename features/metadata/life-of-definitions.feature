@metadata @writes @alone
Feature: The life of definitions
  An integration that brings objects or fields of its own makes them when it is installed, changes them when it is updated, and removes
  them when it goes. When this breaks, it leaves behind what nobody needs, or cannot be installed again.

  Rule: A definition lives its life in both protocols

    Scenario Outline: The definition of <what> over <protocol>
      When the definition of <what> goes through its whole life over <protocol>
      Then each time it was as it was given, and it is gone

      Examples:
        | what      | protocol |
        | an object | REST     |
        | an object | GraphQL  |
        | a field   | REST     |
        | a field   | GraphQL  |
