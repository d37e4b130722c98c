@resilience @writes @needs-webhooks @long
Feature: Webhooks
  An integration that is told of changes need not ask for them. It counts on being told of every change that it asked for and of
  nothing else, and on knowing that it is the workspace that tells.

  Rule: Who asked for changes is told of each

    Scenario: A person's whole life is told
      Given a listener for everything that happens to people
      When Ada is added, renamed, deleted, restored and destroyed
      Then the listener is told each of it once, with Ada's record
      And of the renaming it is told that the name was changed

  Rule: Who did not ask is not told

    Scenario: A listener for new people
      Given a listener for new people
      When a company is added, Ada is added and renamed, and Grace is added
      Then the listener is told of Ada and of Grace, and of nothing else

  Rule: What is told proves whom it is from

    Scenario: A message is signed with the secret of its webhook
      Given a listener for new people
      When Ada is added
      Then the listener is told of Ada, signed with its secret
