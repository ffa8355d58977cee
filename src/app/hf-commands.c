/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* All the program can do, as the palette lists it: the actions of the application, the window and
 * the pages, each with its key. What a command does is known where its action is. */

#include "app/hf-commands.h"

#include <glib/gi18n.h>

#define VIEW    HF_FINDING_VIEW
#define COMMAND HF_FINDING_COMMAND

/* A command of a view that is found from the others too. */
#define ANYWHERE TRUE

/* Translators: what else a command of the palette is found by, words parted by blanks. Write down
 * what people would type who do not know what it is called. */
#define WORDS(text) N_ (text)

/* clang-format off */
static const HfFinderCommand commands[] = {
  { VIEW, N_ ("Today"), WORDS ("queue calls follow-ups"), "win.show-view", "today", "<Alt>1", NULL, FALSE },
  { VIEW, N_ ("Customers"), WORDS ("people patients list"), "win.show-view", "customers", "<Alt>2", NULL, FALSE },
  { VIEW, N_ ("Organisations"), WORDS ("companies units partners list"), "win.show-view", "organisations", "<Control><Shift>o", NULL, FALSE },
  { VIEW, N_ ("Calendar"), WORDS ("month days agenda"), "win.show-view", "calendar", "<Alt>3", NULL, FALSE },
  { VIEW, N_ ("Plans"), WORDS ("follow-up plans steps templates schedule"), "win.show-view", "plans", "<Alt>4", NULL, FALSE },
  { VIEW, N_ ("Reports"), WORDS ("statistics charts figures"), "win.show-view", "reports", "<Alt>7", NULL, FALSE },
  { VIEW, N_ ("Staff"), WORDS ("doctors colleagues roster duty departments training"), "win.show-view", "staff", "<Alt>8", NULL, FALSE },
  { VIEW, N_ ("Knowledge"), WORDS ("articles drugs prices experts questions procedures"), "win.show-view", "knowledge", "<Alt>9", NULL, FALSE },

  { COMMAND, N_ ("A run of a few minutes"), WORDS ("ten minutes time between patients calls"), "today.run", NULL, "t", "today", ANYWHERE },
  { COMMAND, N_ ("How the calls went"), WORDS ("summary end tally day reached"), "today.end", NULL, "e", "today", ANYWHERE },

  { COMMAND, N_ ("Call the customer"), WORDS ("phone dial ring"), "customer.call", NULL, NULL, "customers", FALSE },
  { COMMAND, N_ ("Edit the customer"), WORDS ("change fields"), "customer.edit", NULL, "F2", "customers", FALSE },
  { COMMAND, N_ ("Plan a follow-up for the customer"), WORDS ("date reminder"), "customer.plan", NULL, NULL, "customers", FALSE },
  { COMMAND, N_ ("Record a complaint or suggestion of the customer…"), WORDS ("complaint praise unhappy dissatisfied"), "customer.add-complaint", NULL, "u", "customers", FALSE },
  { COMMAND, N_ ("Book an appointment for the customer…"), WORDS ("expert examination home care date time"), "customer.book", NULL, "b", "customers", FALSE },
  { COMMAND, N_ ("Put the customer on a plan…"), WORDS ("follow-up plan steps begin"), "customer.put-on-plan", NULL, NULL, "customers", FALSE },
  { COMMAND, N_ ("Give the customer a service package…"), WORDS ("sell offer treatment price"), "customer.give-package", NULL, NULL, "customers", FALSE },
  { COMMAND, N_ ("Copy the customer’s phone number"), WORDS ("clipboard"), "customer.copy-phone", NULL, NULL, "customers", FALSE },
  { COMMAND, N_ ("Show the customer’s phone number"), WORDS ("reveal eye masked"), "customer.reveal", NULL, "p", "customers", FALSE },
  { COMMAND, N_ ("Copy the customer as a vCard"), WORDS ("clipboard contact vcf"), "customer.copy-vcard", NULL, NULL, "customers", FALSE },
  { COMMAND, N_ ("Save the customer as a vCard…"), WORDS ("contact vcf file address book"), "customer.save-vcard", NULL, NULL, "customers", FALSE },
  { COMMAND, N_ ("Archive the customer"), WORDS ("remove delete"), "customer.archive", NULL, "Delete", "customers", FALSE },
  { COMMAND, N_ ("Restore the customer"), WORDS ("archive back"), "customer.restore", NULL, NULL, "customers", FALSE },
  { COMMAND, N_ ("Merge the selected customers…"), WORDS ("duplicates same person twice"), "customer.merge", NULL, NULL, "customers", FALSE },
  { COMMAND, N_ ("Show or hide archived matches"), WORDS ("archive search"), "customer.show-archived", NULL, NULL, "customers", FALSE },
  { COMMAND, N_ ("Select all customers listed"), WORDS ("mark everybody bulk many"), "customer.mark-all", NULL, "<Control>a", "customers", FALSE },
  { COMMAND, N_ ("Set the grade of the selected customers…"), WORDS ("bulk many follow-up grade"), "customer.bulk", "grade", NULL, "customers", FALSE },
  { COMMAND, N_ ("Set the owner of the selected customers…"), WORDS ("bulk many assign colleague"), "customer.bulk", "owner", "o", "customers", FALSE },
  { COMMAND, N_ ("Set the tags of the selected customers…"), WORDS ("bulk many label"), "customer.bulk", "tag", "t", "customers", FALSE },
  { COMMAND, N_ ("Plan follow-ups for the selected customers…"), WORDS ("bulk many date reminder"), "customer.bulk", "plan", NULL, "customers", FALSE },
  { COMMAND, N_ ("Move the follow-ups of the selected customers…"), WORDS ("bulk many date reschedule postpone"), "customer.bulk", "date", "r", "customers", FALSE },
  { COMMAND, N_ ("Set a field of the selected customers…"), WORDS ("bulk many change value"), "customer.bulk", "field", NULL, "customers", FALSE },
  { COMMAND, N_ ("Archive the selected customers…"), WORDS ("bulk many remove delete"), "customer.bulk", "archive", NULL, "customers", FALSE },
  { COMMAND, N_ ("Filter the customers"), WORDS ("segment conditions"), "customer.filter", NULL, NULL, "customers", FALSE },
  { COMMAND, N_ ("Export the customers…"), WORDS ("save table excel csv"), "customer.export", NULL, "<Control>e", "customers", FALSE },
  { COMMAND, N_ ("Call the organisation"), WORDS ("phone dial ring"), "organisation.call", NULL, NULL, "organisations", FALSE },
  { COMMAND, N_ ("Copy the organisation’s phone number"), WORDS ("clipboard"), "organisation.copy-phone", NULL, NULL, "organisations", FALSE },
  { COMMAND, N_ ("Assign the organisation to somebody"), WORDS ("owner colleague"), "organisation.assign", NULL, NULL, "organisations", FALSE },
  { COMMAND, N_ ("Show the customers of the organisation"), WORDS ("members people list filter"), "organisation.list-customers", NULL, NULL, "organisations", FALSE },
  { COMMAND, N_ ("Edit the organisation"), WORDS ("change fields"), "organisation.edit", NULL, "F2", "organisations", FALSE },
  { COMMAND, N_ ("Archive the organisation"), WORDS ("remove delete"), "organisation.archive", NULL, "Delete", "organisations", FALSE },
  { COMMAND, N_ ("Restore the organisation"), WORDS ("archive back"), "organisation.restore", NULL, NULL, "organisations", FALSE },
  { COMMAND, N_ ("Make the organisation a potential partner"), WORDS ("stage"), "organisation.set-stage", "potential", "1", "organisations", FALSE },
  { COMMAND, N_ ("Make the organisation an active partner"), WORDS ("stage"), "organisation.set-stage", "active", "2", "organisations", FALSE },
  { COMMAND, N_ ("Make the organisation a strategic partner"), WORDS ("stage"), "organisation.set-stage", "strategic", "3", "organisations", FALSE },
  { COMMAND, N_ ("Show organisations as a list or a board of stages"), WORDS ("kanban cards columns partners"), "organisation.board", NULL, "b", "organisations", FALSE },
  { COMMAND, N_ ("Select all organisations listed"), WORDS ("mark bulk many"), "organisation.mark-all", NULL, "<Control>a", "organisations", FALSE },
  { COMMAND, N_ ("Set the stage of the selected organisations…"), WORDS ("bulk many partner"), "organisation.bulk", "stage", NULL, "organisations", FALSE },
  { COMMAND, N_ ("Set the owner of the selected organisations…"), WORDS ("bulk many assign colleague"), "organisation.bulk", "owner", "o", "organisations", FALSE },
  { COMMAND, N_ ("Set the tags of the selected organisations…"), WORDS ("bulk many label"), "organisation.bulk", "tag", "t", "organisations", FALSE },
  { COMMAND, N_ ("Set a field of the selected organisations…"), WORDS ("bulk many change value"), "organisation.bulk", "field", NULL, "organisations", FALSE },
  { COMMAND, N_ ("Archive the selected organisations…"), WORDS ("bulk many remove delete"), "organisation.bulk", "archive", NULL, "organisations", FALSE },
  { COMMAND, N_ ("Filter the organisations"), WORDS ("conditions"), "organisation.filter", NULL, NULL, "organisations", FALSE },
  { COMMAND, N_ ("Export the organisations…"), WORDS ("save table excel csv"), "organisation.export", NULL, "<Control>e", "organisations", FALSE },
  { COMMAND, N_ ("New organisation"), WORDS ("add create company"), "organisation.create", NULL, "<Control>n", "organisations", ANYWHERE },
  { COMMAND, N_ ("Edit the article"), WORDS ("change fields"), "knowledge.edit", NULL, "F2", "knowledge", FALSE },
  { COMMAND, N_ ("Archive the article"), WORDS ("remove delete"), "knowledge.archive", NULL, "Delete", "knowledge", FALSE },
  { COMMAND, N_ ("New article"), WORDS ("add create"), "knowledge.create", NULL, "<Control>n", "knowledge", ANYWHERE },
  { COMMAND, N_ ("Rehearse the scripts…"), WORDS ("training cards learn questions"), "knowledge.rehearse", NULL, NULL, "knowledge", ANYWHERE },
  { COMMAND, N_ ("Export the articles…"), WORDS ("save table excel csv"), "knowledge.export", NULL, "<Control>e", "knowledge", FALSE },
  { COMMAND, N_ ("New plan"), WORDS ("add create steps template"), "plan.create", NULL, "<Control>n", "plans", ANYWHERE },
  { COMMAND, N_ ("Edit the plan"), WORDS ("change fields"), "plan.edit", NULL, "F2", "plans", FALSE },
  { COMMAND, N_ ("Archive the plan"), WORDS ("remove delete"), "plan.archive", NULL, "Delete", "plans", FALSE },
  { COMMAND, N_ ("Restore the plan"), WORDS ("archive back"), "plan.restore", NULL, NULL, "plans", FALSE },
  { COMMAND, N_ ("Go to today in the calendar"), WORDS ("now"), "calendar.today", NULL, "<Control>t", "calendar", FALSE },
  { COMMAND, N_ ("Export the calendar…"), WORDS ("save ics icalendar outlook telephone"), "calendar.export", NULL, "<Control>e", "calendar", FALSE },
  { COMMAND, N_ ("Export the report…"), WORDS ("save pdf picture"), "report.export", "pdf", "<Control>e", "reports", FALSE },
  { COMMAND, N_ ("Read the report again"), WORDS ("reload refresh"), "report.reload", NULL, NULL, "reports", FALSE },

  { COMMAND, N_ ("Who is on duty"), WORDS ("roster today doctor"), "staff.show-duty", NULL, NULL, "staff", ANYWHERE },
  { COMMAND, N_ ("Edit the departments…"), WORDS ("head functions services"), "staff.departments", NULL, NULL, "staff", ANYWHERE },
  { COMMAND, N_ ("Edit the service packages…"), WORDS ("price items offers"), "staff.packages", NULL, NULL, "staff", ANYWHERE },
  { COMMAND, N_ ("New staff member"), WORDS ("add create doctor colleague"), "staff.create", NULL, "<Control>n", "staff", ANYWHERE },
  { COMMAND, N_ ("Filter the staff"), WORDS ("conditions"), "staff.filter", NULL, NULL, "staff", FALSE },
  { COMMAND, N_ ("Export the staff…"), WORDS ("save table excel csv"), "staff.export", NULL, "<Control>e", "staff", FALSE },
  { COMMAND, N_ ("Edit the staff member"), WORDS ("change fields"), "staff.edit", NULL, "F2", "staff", FALSE },
  { COMMAND, N_ ("Archive the staff member"), WORDS ("remove delete leaves"), "staff.archive", NULL, "Delete", "staff", FALSE },
  { COMMAND, N_ ("Restore the staff member"), WORDS ("archive back"), "staff.restore", NULL, NULL, "staff", FALSE },

  { COMMAND, N_ ("New customer"), WORDS ("add create person patient"), "win.create-customer", "", NULL, NULL, FALSE },
  { COMMAND, N_ ("Search the list"), WORDS ("find look"), "win.search", NULL, "<Control>f", NULL, FALSE },
  { COMMAND, N_ ("Forget what I searched for"), WORDS ("history recent searches clear"), "win.forget-searches", NULL, NULL, NULL, FALSE },
  { COMMAND, N_ ("Undo"), WORDS ("back revert"), "win.undo", NULL, "<Control>z", NULL, FALSE },
  { COMMAND, N_ ("Redo"), WORDS ("again repeat"), "win.redo", NULL, "<Control><Shift>z", NULL, FALSE },
  { COMMAND, N_ ("Plan a follow-up in one line"), WORDS ("quick add new call date reminder"), "win.quick-add", NULL, "<Control>l", NULL, FALSE },
  { COMMAND, N_ ("Plan follow-ups…"), WORDS ("schedule visits rules"), "win.plan", NULL, NULL, NULL, FALSE },
  { COMMAND, N_ ("Import…"), WORDS ("read file table excel csv"), "win.import", NULL, NULL, NULL, FALSE },
  { COMMAND, N_ ("Print…"), WORDS ("paper pdf sheet page"), "win.print", NULL, "<Control>p", NULL, FALSE },
  { COMMAND, N_ ("Review duplicates…"), WORDS ("merge same person twice"), "win.review-duplicates", NULL, NULL, NULL, FALSE },
  { COMMAND, N_ ("Hand over customers…"), WORDS ("colleague leaves owner assign"), "win.hand-over", NULL, NULL, NULL, FALSE },
  { COMMAND, N_ ("Edit the own fields…"), WORDS ("custom fields columns data level"), "win.own-fields", NULL, NULL, NULL, FALSE },
  { COMMAND, N_ ("Edit the automatic tags…"), WORDS ("rules label classify segment"), "win.tag-rules", NULL, NULL, NULL, FALSE },
  { COMMAND, N_ ("Edit the membership tiers…"), WORDS ("club level benefits points"), "win.edit-rows", "tiers", NULL, NULL, FALSE },
  { COMMAND, N_ ("Edit the classes of cases…"), WORDS ("rules disease kinds classify"), "win.edit-rows", "classes", NULL, NULL, FALSE },
  { COMMAND, N_ ("Edit what the grades mean…"), WORDS ("follow-up preset limit interval retry attempts abc"), "win.edit-rows", "grades", NULL, NULL, FALSE },
  { COMMAND, N_ ("Edit the rules for grades…"), WORDS ("follow-up suggest diagnosis age result abc"), "win.edit-rows", "grade-rules", NULL, NULL, FALSE },
  { COMMAND, N_ ("Edit the days off…"), WORDS ("holiday public festival make-up working day calendar year"), "win.edit-rows", "days-off", NULL, NULL, FALSE },
  { COMMAND, N_ ("Edit the default plans…"), WORDS ("follow-up value need cell usual"), "win.edit-rows", "plans", NULL, NULL, FALSE },
  { COMMAND, N_ ("Back up the book…"), WORDS ("save copy"), "win.back-up", NULL, NULL, NULL, FALSE },
  { COMMAND, N_ ("Privacy mode"), WORDS ("hide names numbers screen mask lock away"), "app.privacy", NULL, "<Control><Shift>l", NULL, FALSE },
  { COMMAND, N_ ("Show reminders"), WORDS ("bell notifications"), "win.show-reminders", NULL, NULL, NULL, FALSE },
  { COMMAND, N_ ("New book…"), WORDS ("file create"), "app.new-book", NULL, NULL, NULL, FALSE },
  { COMMAND, N_ ("Open book…"), WORDS ("file another"), "app.open-book", NULL, "<Control>o", NULL, FALSE },
  { COMMAND, N_ ("Preferences"), WORDS ("settings options hours reminders"), "app.preferences", NULL, "<Control>comma", NULL, FALSE },
  { COMMAND, N_ ("Choose who works here"), WORDS ("person staff name role login user"), "app.choose-who", NULL, NULL, NULL, FALSE },
  { COMMAND, N_ ("Keyboard shortcuts"), WORDS ("keys help"), "win.show-help-overlay", NULL, "<Control>question", NULL, FALSE },
  { COMMAND, N_ ("About Huifang"), WORDS ("version licence"), "app.about", NULL, NULL, NULL, FALSE },
  { COMMAND, N_ ("Close the window"), WORDS ("exit leave"), "window.close", NULL, "<Control>w", NULL, FALSE },
  { COMMAND, N_ ("Quit"), WORDS ("exit leave end"), "app.quit", NULL, "<Control>q", NULL, FALSE },
};
/* clang-format on */

/**
 * hf_commands_get:
 * @n_commands: (out): how many
 *
 * Returns: (transfer none) (array length=n_commands): all commands, for ever
 */
const HfFinderCommand *
hf_commands_get (guint *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);
  return commands;
}

/**
 * hf_commands_get_view:
 * @action: an action
 *
 * Returns: (transfer none) (nullable): the view in which the command does something, %NULL where
 * any will do
 */
const char *
hf_commands_get_view (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (commands[i].action, action) == 0)
      return commands[i].view;
  return NULL;
}
