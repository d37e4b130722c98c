@load @writes @alone
Feature: A working day under load
  A team works in its CRM all day, and each of its people feels every slow answer. These are the promises that a self-hoster asks
  of a server before the team moves in: so many people, and still quick, whole and right.

  Rule: The people of a team are served at the same time

    @day
    Scenario: Fifty sales people at work
      Given a workspace with 10,000 people
      And users who each do something every 10 seconds:
        | action                                           | share |
        | reads a person over GraphQL                      | 35    |
        | lists people over GraphQL                        | 25    |
        | searches for a person as they type over GraphQL  | 20    |
        | changes a person over GraphQL                    | 12    |
        | adds a person over GraphQL                       | 8     |
      When 50 of them work for 60 seconds
      Then 95 % of all calls are answered within 500 ms
      And 99 % of the calls to "reads a person over GraphQL" are answered within 1 s
      And at most 0.1 % of all calls fail
      And no action is starved
      And everything that was acknowledged is there

    @mixed
    Scenario: People in the browser and integrations beside them
      Given a workspace with 2,000 people
      And users who each do something every 5 seconds:
        | action                       | share |
        | reads a person over GraphQL  | 30    |
        | lists people over GraphQL    | 20    |
        | changes a person over REST   | 25    |
        | adds a person over REST      | 25    |
      When they call at random, 20 times a second, for 30 seconds
      Then 95 % of all calls are answered within 500 ms
      And at most 0.1 % of all calls fail
      And everything that was acknowledged is there

    @smoke
    Scenario: A few people for a few seconds
      Given a workspace with 50 people
      And one in 2 answers is judged by the contract
      And calls may begin 5 seconds late
      And users who each do something every 1 second:
        | action                       | share |
        | reads a person over REST     | 40    |
        | lists people over GraphQL    | 20    |
        | changes a person over REST   | 20    |
        | adds a person over GraphQL   | 20    |
      When they call at random, 10 times a second, for 3 seconds
      Then 50 % of all calls are answered within 5 s
      And at most 0 % of all calls fail
      And everything that was acknowledged is there
