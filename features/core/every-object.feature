@core
Feature: Every object
  Each workspace has objects of its own beside the standard ones. Whatever its metadata lists can be read in both
  protocols, with exactly the fields that the metadata tells.

  Rule: What the metadata lists can be read

    Scenario Outline: Every object is listed over <protocol>
      When one record of every object is listed over <protocol>
      Then every list was given

      Examples:
      | protocol |
      | REST     |
      | GraphQL  |
