import { connectionsPage } from "./admin/connections.ts";
import { operationsPage } from "./admin/operations.ts";
import { skippedPage } from "./admin/skipped.ts";
import { logPage } from "./auditor/log.ts";
import { verifyPage } from "./auditor/verify.ts";
import { answerByLinkPage, answerPage } from "./owner/answer.ts";
import { factByLinkPage, ownFactPage } from "./owner/fact.ts";
import { passedByLinkPage, passedPage } from "./owner/passed.ts";
import { myQuestionsPage } from "./owner/questions.ts";
import { aboutMePage } from "./candidate/about-me.ts";
import { askPage } from "./candidate/ask.ts";
import { eventPage } from "./candidate/event.ts";
import { awayPage } from "./candidate/away.ts";
import { candidateHomePage } from "./candidate/home.ts";
import { preferencesPage } from "./candidate/preferences.ts";
import { ownCarePage } from "./candidate/care.ts";
import { quizPage } from "./candidate/quiz.ts";
import { readPage } from "./candidate/read.ts";
import { surveyPage } from "./candidate/survey.ts";
import { wishPage } from "./candidate/wish.ts";
import { demoClockPage } from "./demo/clock.ts";
import { capacityForItPage, capacityPage } from "./hr/capacity.ts";
import { changesPage } from "./hr/changes.ts";
import { callPage } from "./hr/call.ts";
import { callsPage } from "./hr/calls.ts";
import { careForItPage, carePage } from "./hr/care.ts";
import { cohortPage } from "./hr/cohort.ts";
import { eventEditPage } from "./hr/event.ts";
import { eventsPage } from "./hr/events.ts";
import { answersPage } from "./hr/answers.ts";
import { factPage } from "./hr/fact.ts";
import { keepByLinkPage, keepOwnPage, keepPage } from "./keep.ts";
import { ownPromisePage, promiseByLinkPage, promisePage } from "./promise.ts";
import { quizEditPage } from "./hr/quiz.ts";
import { quizzesPage } from "./hr/quizzes.ts";
import { suggestionsPage } from "./hr/suggestions.ts";
import { surveyResultsPage } from "./hr/survey.ts";
import { surveysPage } from "./hr/surveys.ts";
import { articlePage } from "./hr/library-article.ts";
import { checklistPage } from "./hr/library-checklist.ts";
import { previewPage } from "./hr/library-preview.ts";
import { libraryPage } from "./hr/library.ts";
import { journeyHistoryPage } from "./hr/journey-history.ts";
import { journeyRehearsalPage } from "./hr/journey-rehearsal.ts";
import { journeyStepPage } from "./hr/journey-step.ts";
import { journeyPage } from "./hr/journey.ts";
import { journeysPage } from "./hr/journeys.ts";
import { rulesPage } from "./hr/rules.ts";
import { localRulesPage } from "./hr/local-rules.ts";
import { localPage } from "./hr/local.ts";
import { effectNewPage } from "./hr/effect-new.ts";
import { effectOnePage } from "./hr/effect-one.ts";
import { effectPage } from "./hr/effect.ts";
import { parkedOnePage } from "./hr/parked-one.ts";
import { parkedPage } from "./hr/parked.ts";
import { personCarePage } from "./hr/person-care.ts";
import { personPage } from "./hr/person.ts";
import { questionPage } from "./hr/question.ts";
import { repliesPage } from "./hr/replies.ts";
import { questionsPage } from "./hr/questions.ts";
import { departmentPage } from "./hr/department.ts";
import { routingPage } from "./hr/routing.ts";
import { routingTopicPage } from "./hr/routing-topic.ts";
import { hostPage } from "./host.ts";
import { cadencePage } from "./hr/results-suggestions.ts";
import { resultsPage } from "./hr/results.ts";
import type { Page } from "./page.ts";
import { signInPage } from "./sign-in.ts";
import { unsubscribePage } from "./unsubscribe.ts";

/** Every page there is. */
export const pages: readonly Page[] = [
  signInPage,
  unsubscribePage,
  cohortPage,
  changesPage,
  personPage,
  libraryPage,
  articlePage,
  checklistPage,
  previewPage,
  personCarePage,
  callsPage,
  callPage,
  carePage,
  careForItPage,
  questionsPage,
  questionPage,
  repliesPage,
  answersPage,
  factPage,
  keepPage,
  keepOwnPage,
  keepByLinkPage,
  ownFactPage,
  factByLinkPage,
  promisePage,
  ownPromisePage,
  promiseByLinkPage,
  routingPage,
  routingTopicPage,
  departmentPage,
  parkedPage,
  parkedOnePage,
  journeysPage,
  journeyPage,
  journeyHistoryPage,
  journeyRehearsalPage,
  journeyStepPage,
  rulesPage,
  localPage,
  localRulesPage,
  eventsPage,
  eventEditPage,
  quizzesPage,
  quizEditPage,
  surveysPage,
  surveyResultsPage,
  suggestionsPage,
  resultsPage,
  cadencePage,
  effectPage,
  effectNewPage,
  effectOnePage,
  capacityPage,
  capacityForItPage,
  candidateHomePage,
  readPage,
  awayPage,
  eventPage,
  quizPage,
  surveyPage,
  askPage,
  wishPage,
  preferencesPage,
  aboutMePage,
  ownCarePage,
  demoClockPage,
  connectionsPage,
  operationsPage,
  skippedPage,
  logPage,
  verifyPage,
  myQuestionsPage,
  answerPage,
  answerByLinkPage,
  passedPage,
  passedByLinkPage,
  hostPage,
];
