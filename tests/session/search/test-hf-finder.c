/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Everything is found by one text, in groups, as whoever looks may see it. A list is written down
 * here line by line: headings in brackets, then what stands under them. */

#include "session/search/hf-finder.h"

#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-follow-up.h"
#include "core/hf-organisation.h"
#include "core/hf-package.h"
#include "core/hf-paper-code.h"
#include "core/hf-staff.h"
#include "session/search/hf-recent.h"
#include "session/search/hf-searched.h"
#include "tests/store/hf-test-book.h"

static const HfFinderCommand commands[] = {
  { HF_FINDING_VIEW, "Calendar", "month days", "win.show-view", "calendar", "<Alt>3", NULL, FALSE },
  { HF_FINDING_COMMAND, "Import…", "read file", "win.import", NULL, NULL, NULL, FALSE },
  { HF_FINDING_COMMAND, "Undo", "back", "win.undo", NULL, "<Control>z", NULL, FALSE },
  { HF_FINDING_COMMAND, "Archive the customer", NULL, "customer.archive", NULL, "Delete",
    "customers", FALSE },
  { HF_FINDING_COMMAND, "Edit the packages", "offers", "staff.packages", NULL, NULL, "staff",
    TRUE },
  { HF_FINDING_COMMAND, "导入客户", NULL, "win.test", NULL, NULL, NULL, FALSE },
};

typedef struct
{
  HfTestBook *book;
  HfContext  *context;
  HfFinder   *finder;
  gint64      wang;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  HfRow *unit = hf_row_new (&hf_organisation_def);

  self->book = hf_test_book_new ();
  self->wang = hf_test_book_add_customer (self->book, "王芳");
  hf_test_book_insert (self->book, hf_test_phone (self->wang, "13800138821"));
  hf_test_book_add_customer (self->book, "李雷");
  hf_row_set_text (unit, HF_ORGANISATION_NAME, "王村纺织");
  hf_test_book_insert (self->book, unit);
  self->context = hf_context_new (self->book->store, NULL);
  self->finder = hf_finder_new (self->context, commands, G_N_ELEMENTS (commands));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->finder);
  g_object_unref (self->context);
  hf_test_book_free (self->book);
}

static char *
write_down (HfFinder *finder)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  GListModel *model = G_LIST_MODEL (finder);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HfFinding) finding = g_list_model_get_item (model, i);
      gboolean is_heading = hf_finding_get_kind (finding) == HF_FINDING_HEADING;

      g_assert_true (is_heading != hf_finding_opens (finding));
      g_string_append_printf (lines, is_heading ? "[%s] " : "%s ", hf_finding_get_text (finding));
    }
  return g_strdup (lines->str);
}

static void
assert_found (Fixture *self, const char *text, const char *expected)
{
  g_autofree char *lines = NULL;

  hf_finder_set_text (self->finder, text);
  hf_test_wait_for (!hf_finder_is_loading (self->finder));
  lines = write_down (self->finder);
  g_assert_cmpstr (lines, ==, expected);
}

static void
test_groups (Fixture *self, gconstpointer data)
{
  hf_finder_begin (self->finder, "calendar");
  assert_found (self, "王", "[People] 王芳 [Organisations] 王村纺织 Create “王” ");
  assert_found (self, "wf", "[People] 王芳 Create “wf” ");
  assert_found (self, "8821", "[People] 王芳 Create “8821” ");
  assert_found (self, "nobody", "Create “nobody” ");
  assert_found (self, "wnagfang", "[Similar] 王芳 Create “wnagfang” ");
}

/* What a role may not use is not found by it: neither the view nor what can be done there. */
static void
test_role (Fixture *self, gconstpointer data)
{
  static const HfFinderCommand of_reports[] = {
    { HF_FINDING_VIEW, "Reports", NULL, "win.show-view", "reports", "<Alt>7", NULL, FALSE },
    { HF_FINDING_COMMAND, "Read the report", NULL, "report.reload", NULL, NULL, "reports", TRUE },
  };
  gint64 wu = hf_test_book_add_staff (self->book, "Wu", HF_STAFF_ROLE_DESK);

  g_object_unref (self->finder);
  self->finder = hf_finder_new (self->context, of_reports, G_N_ELEMENTS (of_reports));
  hf_finder_begin (self->finder, "today");
  assert_found (self, "report", "[Go to] Reports [Commands] Read the report Create “report” ");
  hf_test_book_work_as (self->book, wu, HF_STAFF_ROLE_DESK, 0);
  hf_finder_begin (self->finder, "today");
  assert_found (self, "report", "Create “report” ");
}

static void
add_department (Fixture *self, const char *name, const char *services)
{
  HfRow *row = hf_row_new (&hf_department_def);

  hf_row_set_text (row, HF_DEPARTMENT_NAME, name);
  hf_row_set_text (row, HF_DEPARTMENT_SERVICES, services);
  hf_test_book_insert (self->book, row);
}

/* Departments and packages are found by name, sound and what they offer, and open where they are
 * kept. */
static void
test_kept (Fixture *self, gconstpointer data)
{
  HfRow *package = hf_row_new (&hf_package_def), *gone = hf_row_new (&hf_package_def);
  g_autoptr (HfFinding) department = NULL;
  g_autoptr (HfFinding) found = NULL;

  add_department (self, "妇科", "产前检查");
  add_department (self, "儿科", NULL);
  hf_row_set_text (package, HF_PACKAGE_NAME, "妇科体检套餐");
  hf_row_set_text (gone, HF_PACKAGE_NAME, "妇科旧套餐");
  hf_test_book_insert (self->book, package);
  hf_test_book_archive (self->book, &hf_package_def, hf_test_book_insert (self->book, gone));
  hf_finder_begin (self->finder, "calendar");
  assert_found (self, "产前", "[Departments] 妇科 Create “产前” ");
  assert_found (self, "ek", "[Departments] 儿科 Create “ek” ");
  assert_found (self, "妇科", "[Departments] 妇科 [Service packages] 妇科体检套餐 Create “妇科” ");
  department = g_list_model_get_item (G_LIST_MODEL (self->finder), 1);
  g_assert_cmpstr (hf_finding_get_action (department), ==, "win.edit-rows");
  g_assert_cmpstr (g_variant_get_string (hf_finding_get_target (department), NULL), ==,
                   "departments/1");
  found = g_list_model_get_item (G_LIST_MODEL (self->finder), 3);
  g_assert_cmpstr (g_variant_get_string (hf_finding_get_target (found), NULL), ==, "packages/1");
}

/* Who works here is found by name and by what they are good at, but not who has left. */
static void
test_staff (Fixture *self, gconstpointer data)
{
  HfRow *wei = hf_row_new (&hf_staff_def), *left = hf_row_new (&hf_staff_def);
  g_autoptr (HfFinding) finding = NULL;
  gint64 id;

  hf_row_set_text (wei, HF_STAFF_NAME, "王伟");
  hf_row_set_text (wei, HF_STAFF_ROLE, HF_STAFF_ROLE_DOCTOR);
  hf_row_set_text (wei, HF_STAFF_SPECIALTY, "心内介入");
  hf_row_set_text (left, HF_STAFF_NAME, "王离");
  hf_row_set_text (left, HF_STAFF_ROLE, HF_STAFF_ROLE_DOCTOR);
  id = hf_test_book_insert (self->book, wei);
  hf_test_book_archive (self->book, &hf_staff_def, hf_test_book_insert (self->book, left));
  hf_finder_begin (self->finder, "calendar");
  assert_found (self, "王", "[People] 王芳 [Organisations] 王村纺织 [Staff] 王伟 Create “王” ");
  assert_found (self, "wangl", "Create “wangl” ");
  assert_found (self, "介入", "[Staff] 王伟 Create “介入” ");
  assert_found (self, "ww", "[Staff] 王伟 Create “ww” ");
  assert_found (self, "wangwei", "[Staff] 王伟 Create “wangwei” ");
  finding = g_list_model_get_item (G_LIST_MODEL (self->finder), 1);
  g_assert_cmpstr (hf_finding_get_action (finding), ==, "win.show-staff");
  g_assert_cmpint (g_variant_get_int64 (hf_finding_get_target (finding)), ==, id);
}

/* Behind everybody else, so that nobody is entered anew who is only archived. */
static void
test_archived (Fixture *self, gconstpointer data)
{
  gint64 fang = hf_test_book_add_customer (self->book, "王小芳");

  hf_test_book_archive (self->book, &hf_customer_def, fang);
  hf_finder_begin (self->finder, "calendar");
  assert_found (self, "芳", "[People] 王芳 [Archived people] 王小芳 Create “芳” ");
  assert_found (self, "wxf", "[Archived people] 王小芳 Create “wxf” ");
}

static void
test_commands (Fixture *self, gconstpointer data)
{
  hf_finder_begin (self->finder, "calendar");
  assert_found (self, "import", "[Commands] Import… Create “import” ");
  assert_found (self, "file", "[Commands] Import… Create “file” ");
  assert_found (self, "dr", "[Commands] 导入客户 Create “dr” ");
  assert_found (self, "导入", "[Commands] 导入客户 Create “导入” ");
  assert_found (self, "cal", "[Go to] Calendar Create “cal” ");
  assert_found (self, "archive", "Create “archive” ");
  assert_found (self, "packag", "[Commands] Edit the packages Create “packag” ");
  hf_finder_begin (self->finder, "customers");
  assert_found (self, "archive", "[Commands] Archive the customer Create “archive” ");
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  hf_finder_begin (self->finder, "calendar");
  assert_found (self, " ", "[Go to] Calendar [Commands] Import… Undo 导入客户 ");
  hf_recent_note (self->context, &hf_customer_def, self->wang, NULL);
  hf_test_book_add_customer (self->book, "赵云"); /* waits until both are written */
  hf_finder_begin (self->finder, "calendar");
  assert_found (self, "", "[Opened last] 王芳 [Go to] Calendar [Commands] Import… Undo 导入客户 ");
}

/* What was looked for is remembered once it led to somebody, and not of who sees names masked. */
static void
test_searched (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new (self->book->viewer->who, 0, TRUE);
  g_autoptr (HfFinding) person = NULL, create = NULL, again = NULL;

  assert_found (self, "wangf", "[People] 王芳 Create “wangf” ");
  person = g_list_model_get_item (G_LIST_MODEL (self->finder), 1);
  create = g_list_model_get_item (G_LIST_MODEL (self->finder), 2);
  hf_finder_note_chosen (self->finder, person);
  hf_finder_set_text (self->finder, "nobody");
  hf_finder_note_chosen (self->finder, create);
  hf_test_book_add_customer (self->book, "赵云"); /* waits until both are written */
  hf_finder_begin (self->finder, "calendar");
  assert_found (self, "",
                "[Searched last] wangf [Go to] Calendar [Commands] Import… Undo 导入客户 ");
  again = g_list_model_get_item (G_LIST_MODEL (self->finder), 1);
  g_assert_cmpint (hf_finding_get_kind (again), ==, HF_FINDING_SEARCH);
  hf_store_set_viewer (self->book->store, masked);
  hf_finder_begin (self->finder, "calendar");
  assert_found (self, "", "[Go to] Calendar [Commands] Import… Undo 导入客户 ");
}

static void
test_actions (Fixture *self, gconstpointer data)
{
  g_autoptr (HfFinding) person = NULL, calendar = NULL, create = NULL;

  assert_found (self, "wangfang", "[People] 王芳 Create “wangfang” ");
  person = g_list_model_get_item (G_LIST_MODEL (self->finder), 1);
  create = g_list_model_get_item (G_LIST_MODEL (self->finder), 2);
  g_assert_cmpstr (hf_finding_get_action (person), ==, "win.show-customer");
  g_assert_cmpint (g_variant_get_int64 (hf_finding_get_target (person)), ==, self->wang);
  g_assert_nonnull (hf_finding_get_row (person));
  g_assert_cmpstr (hf_finding_get_action (create), ==, "win.create-customer");
  g_assert_cmpstr (g_variant_get_string (hf_finding_get_target (create), NULL), ==, "wangfang");
  g_assert_false (hf_finding_is_same (person, create));

  assert_found (self, "calendar", "[Go to] Calendar Create “calendar” ");
  calendar = g_list_model_get_item (G_LIST_MODEL (self->finder), 1);
  g_assert_cmpstr (hf_finding_get_key (calendar), ==, "<Alt>3");
  g_assert_cmpstr (g_variant_get_string (hf_finding_get_target (calendar), NULL), ==, "calendar");
  g_assert_null (hf_finding_get_row (calendar));
}

static void
assert_call (Fixture *self, const char *code, const char *action, gint64 target)
{
  g_autoptr (HfFinding) call = NULL;
  g_autofree char *expected = g_strdup_printf ("[Call sheet] 王芳 Create “%s” ", code);

  assert_found (self, code, expected);
  call = g_list_model_get_item (G_LIST_MODEL (self->finder), 1);
  g_assert_cmpint (hf_finding_get_kind (call), ==, HF_FINDING_CALL);
  g_assert_cmpstr (hf_finding_get_action (call), ==, action);
  g_assert_cmpint (g_variant_get_int64 (hf_finding_get_target (call)), ==, target);
}

/* The code on a call sheet opens that call; once it is done, the card of whom it was about. */
static void
test_call (Fixture *self, gconstpointer data)
{
  gint64 id = hf_test_book_insert (self->book, hf_test_follow_up (self->wang, "2023-11-21", "A"));
  g_autofree char *code = hf_paper_code_new (id);
  g_autofree char *unknown = hf_paper_code_new (id + 1);
  g_autofree char *nobody = g_strdup_printf ("Create “%s” ", unknown);

  assert_found (self, unknown, nobody);
  assert_call (self, code, "win.show-follow-up", id);
  hf_test_book_set_text (self->book, &hf_follow_up_def, id, HF_FOLLOW_UP_STATE, "done");
  hf_finder_begin (self->finder, "today");
  assert_call (self, code, "win.show-customer", self->wang);
}

/* Whoever may not see a name does not see it here either. */
static void
test_masked (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("masked", 0, TRUE);
  g_autoptr (HfFinding) person = NULL;

  hf_store_set_viewer (self->book->store, masked);
  assert_found (self, "wangfang", "[People] 王* Create “wangfang” ");
  person = g_list_model_get_item (G_LIST_MODEL (self->finder), 1);
  g_assert_cmpstr (hf_row_text (hf_finding_get_row (person), HF_CUSTOMER_PHONE), ==, "138****8821");
  g_assert_null (hf_row_text (hf_finding_get_row (person), HF_CUSTOMER_PINYIN));
}

/* Each keystroke asks anew; what is shown at last answers the last of them. */
static void
test_typing_on (Fixture *self, gconstpointer data)
{
  static const char *const typed[] = { "l", "li", "lil", "lile", "lilei" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    hf_finder_set_text (self->finder, typed[i]);
  g_assert_true (hf_finder_is_loading (self->finder));
  assert_found (self, "lilei", "[People] 李雷 Create “lilei” ");
}

static void
test_follows_the_book (Fixture *self, gconstpointer data)
{
  assert_found (self, "zhaoyun", "Create “zhaoyun” ");
  hf_test_book_add_customer (self->book, "赵云");
  hf_test_wait_for (g_list_model_get_n_items (G_LIST_MODEL (self->finder)) == 3);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/finder/groups", test_groups },
    { "/finder/kept", test_kept },
    { "/finder/staff", test_staff },
    { "/finder/role", test_role },
    { "/finder/archived", test_archived },
    { "/finder/commands", test_commands },
    { "/finder/empty", test_empty },
    { "/finder/actions", test_actions },
    { "/finder/call", test_call },
    { "/finder/masked", test_masked },
    { "/finder/searched", test_searched },
    { "/finder/typing-on", test_typing_on },
    { "/finder/follows-the-book", test_follows_the_book },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
