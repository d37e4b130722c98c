@load @writes @alone
Feature: Integrations under load
  Other programs ask a CRM more often than people do: they import, poll and count. A server must carry them without losing what it
  acknowledged, and without making the people wait.

  Rule: A large import arrives whole

    @import
    Scenario: Ten thousand people are imported in batches
      Given a workspace with 60 people
      And users who each do something every 1 second:
        | action                       | share |
        | imports 60 people over REST  | 1     |
      When they call 6 times a second for 28 seconds
      Then 95 % of all calls are answered within 2 s
      And at most 0 % of all calls fail
      And everything that was acknowledged is there

  Rule: Who asks often is answered quickly

    @search
    Scenario: Searching as people type
      Given a workspace with 5,000 people
      And users who each do something every 1 second:
        | action                                          | share |
        | searches for a person as they type over GraphQL | 2     |
        | searches for a person as they type over REST    | 1     |
      When they call from 1 to 30 times a second within 30 seconds
      Then 95 % of all calls are answered within 300 ms
      And at most 0.1 % of all calls fail

    @dashboard @needs-groups
    Scenario: A dashboard counts while others work
      Given a workspace with 5,000 people
      And users who each do something every 5 seconds:
        | action                                | share |
        | counts people by job title over REST    | 2     |
        | counts people by job title over GraphQL | 2     |
        | reads a person over REST              | 6     |
      When they call at random, 10 times a second, for 30 seconds
      Then 95 % of the calls to "counts people by job title over REST" are answered within 1 s
      And 95 % of the calls to "reads a person over REST" are answered within 300 ms
      And at most 0.1 % of all calls fail

    @polling
    Scenario: Integrations ask what has changed
      Given a workspace with 2,000 people
      And users who each do something every 5 seconds:
        | action                          | share |
        | asks what has changed over REST | 8     |
        | changes a person over REST      | 2     |
      When they call 5, 10 and 20 times a second, for 10 seconds each
      Then 95 % of all calls are answered within 500 ms
      And no action is starved
      And everything that was acknowledged is there

  Rule: Changes of many records at once slow no one down

    @webhooks @needs-webhooks
    Scenario: A storm of changes with webhooks on each
      Given a workspace with 500 people
      And 5 webhooks for every change of a person
      And users who each do something every 1 second:
        | action                     | share |
        | changes a person over REST | 8     |
        | reads a person over REST   | 2     |
      When they call at random, 30 times a second, for 20 seconds
      Then 95 % of the calls to "reads a person over REST" are answered within 500 ms
      And at most 0.1 % of all calls fail
      And everything that was acknowledged is there
