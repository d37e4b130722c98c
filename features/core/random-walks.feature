@core @model @writes
Feature: Any order of doing things
  Nobody writes down every order in which people and integrations add, change, delete, restore and destroy records over two
  protocols. So walks are made up, from the seed of the run, and each step is compared with a small model of the contract. Where
  a walk fails, the shortest way to the failure is told as steps to paste below.

  Rule: Whatever the order, the target does as the model does

    Scenario: Opportunities are walked through
      When 2 random walks of 8 steps are taken
      Then the lists of both protocols hold what the model holds

  Rule: A walk that once failed is kept

    Scenario: An opportunity is changed over one protocol, deleted over the other, restored and deleted again
      When the walk adds A over REST with an amount of 5
      And the walk changes A over GraphQL to an amount of 7
      And the walk deletes A over REST
      And the walk restores A over GraphQL
      And the walk deletes A over GraphQL
      Then the lists of both protocols hold what the model holds

    Scenario: What is destroyed cannot be changed
      When the walk adds A over GraphQL with an amount of 5
      And the walk adds B over REST with an amount of 6
      And the walk destroys A over REST
      And the walk changes A over GraphQL to an amount of 7
      Then the lists of both protocols hold what the model holds
