@load @soak @writes @alone
Feature: A long day under load
  Leaks and growing tables show only after hours. The soak is a usual load for a long time, left out even of load unless asked for.

  Rule: The last hour is as quick as the first

    Scenario: Eight hours of a team's work
      Given a workspace with 10,000 people
      And users who each do something every 10 seconds:
        | action                      | share |
        | reads a person over GraphQL | 40    |
        | lists people over GraphQL   | 30    |
        | changes a person over REST  | 20    |
        | adds a person over REST     | 10    |
      When 50 of them work for 8 hours
      Then 99 % of all calls are answered within 1 s
      And at most 0.1 % of all calls fail
      And everything that was acknowledged is there
