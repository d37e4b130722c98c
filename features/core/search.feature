@core @writes @needs-search
Feature: Search
  People type a few letters and expect the customer. Search looks through names and addresses of every object at once.

  Rule: A record is found by its name

    Scenario: Ada is looked for
      Given these people:
        | name |
        | Ada  |
      When the workspace is searched for the scenario's mark
      Then the search finds Ada
