/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whatever the book keeps and files bring can be typed as well: every field of every entity has a
 * form. What is not in a form has its reason here, or the test that shows where it is typed. */

#include "core/hf-entity.h"
#include "core/hf-field.h"
#include "gui/common/card/hf-entry-dialog.h"
#include "gui/common/hf-rows-dialog.h"
#include "gui/organisation/hf-organisation-entry.h"

#define UI_PATH "/org/huifang/Huifang/ui/"

/* Forms that are drawn field by field, and of what. */
static const struct
{
  const char *file, *entity;
} forms[] = {
  { "common/card/hf-customer-card-details.ui", "customer" },
  { "common/card/hf-customer-card-phone-row.ui", "phone" },
  { "common/card/hf-customer-memo-editor.ui", "memo" },
  { "common/files/hf-file-detail.ui", "attachment" },
  { "common/standing/hf-use-new.ui", "package_use" },
  { "common/standing/hf-given-new.ui", "given_package" },
  { "organisation/hf-organisation-details.ui", "organisation" },
  { "staff/hf-staff-card.ui", "staff" },
};

/* clang-format off */
/* What is typed elsewhere, or by nobody. */
static const struct
{
  const char *entity, *fields, *why;
} others[] = {
  { "customer", "referrer", "test-hf-referrer-row" },
  { "organisation", "liaison", "test-hf-organisation-page" },
  { "phone", "invalid", "a button of its row: test-hf-customer-card-phones" },
  { "consent", "how guardian staff", "hf-consent-form: test-hf-consent-marks" },
  { "follow_up", "visit grade not_before limit promised attempts closed state suggested suggested_by grade_reason close_reason close_note", "the rules, and what came of a call" },
  { "follow_up", "reason due owner channel", "test-hf-plan-dialog" },
  { "contact", "follow_up", "what a call came of" },
  { "complaint", "contact follow_up answered closed", "the call it came of, and its state: test-complaint-on-card" },
  { "appointment", "date time state state_reason", "hf-booking-line, and buttons: test-hf-booking-dialog" },
  { "relation", "kind note", "hf-family-edit: test-hf-family-section" },
  { "measurement", "indicator date value second note", "hf-health-form: test-hf-customer-health" },
  { "memo", "at staff", "the clock, and who writes" },
  { "memo", "text is_pinned is_private popup_archived", "test-hf-customer-timeline" },
  { "custom_field", "name kind options level wanted required shown_by shown_for locked_by locked_for", "test-hf-own-fields-dialog" },
  { "custom_value", "value", "test-hf-own-section" },
  { "segment", "name owner is_shared", "test-hf-customer-page-filter" },
  { "attachment", "customer organisation media_type size at staff", "what a file is, and whose: test-hf-files" },
  { "class_choice", "belongs reason", "hf-class-edit: test-hf-customer-standing" },
  { "points", "visit follow_up", "hf-origin-picker: test-hf-club-section" },
  { "given_package", "expires", "follows from the months of the package" },
  { "given_item", "name price quantity note", "copied of the package: test-hf-given-section" },
  { "service_score", "date points reason customer follow_up author", "test-hf-score-ledger" },
  { "article", "name kind class department price unit property indication side_effect text keywords checked pinned pin_words pin_class", "hf-article-form: test-hf-knowledge-page" },
  { "tag_rule", "tag", "test-hf-tag-rules" },
  { "grade_rule", "grade words within_days age_from age_to constitution result reason", "test-grade-rules" },
  { "plan", "name anchor shift note", "hf-plan-card: test-hf-plans-page" },
  { "plan", "rule", "kept by the page of plans" },
  { "plan_step", "number unit base grade executor channel subject script attempts", "hf-plan-step-dialog: test-hf-plans-page" },
  { "plan_trigger", "department diagnosis kind", "hf-plan-card: test-hf-plans-page" },
  { "person_plan", "plan anchor_day state paused_until note", "kept by the page of plans" },
  { "grade_preset", "first_days limit_days interval_days executor channel fallback attempts pause_hours", "test-hf-grade-rows" },
  { "work_day", "date until kind name note", "test-hf-work-day-rows" },
};
/* clang-format on */

static void
add (GHashTable *known, const char *entity, const char *field)
{
  g_hash_table_add (known, g_strconcat (entity, ".", field + (*field == '*'), NULL));
}

static void
add_all (GHashTable *known, const char *entity, const char *const *fields)
{
  for (guint i = 0; fields != NULL && fields[i] != NULL; i++)
    add (known, entity, fields[i]);
}

static void
add_words (GHashTable *known, const char *entity, const char *words)
{
  g_auto (GStrv) fields = g_strsplit (words, " ", -1);

  add_all (known, entity, (const char *const *) fields);
}

static char *
read_ui (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
add_form (GHashTable *known, const char *path, const char *entity)
{
  g_autofree char *text = read_ui (path);
  g_autoptr (GRegex) regex = g_regex_new ("<property name=\"field\">(\\w+)<", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *field = g_match_info_fetch (match, 1);

      add (known, entity, field);
    }
}

/* A list of what hangs on a record says itself what it is a form of. */
static void
add_lists (GHashTable *known, const char *path)
{
  g_autofree char *text = read_ui (path);
  g_autoptr (GRegex) regex = g_regex_new ("<property name=\"entity\">(\\w+)</property>\\s*"
                                          "<property name=\"fields\">([\\w ]+)<",
                                          0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *entity = g_match_info_fetch (match, 1);
      g_autofree char *fields = g_match_info_fetch (match, 2);

      add_words (known, entity, fields);
    }
}

static void
add_dialogs (GHashTable *known)
{
  static const HfRowsDialogKind *const dialogs[] = { &hf_rows_dialog_tiers, &hf_rows_dialog_classes,
                                                     &hf_rows_dialog_departments,
                                                     &hf_rows_dialog_packages,
                                                     &hf_rows_dialog_plans };

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      add_all (known, dialogs[i]->def->name, dialogs[i]->fields);
      if (dialogs[i]->parts != NULL)
        add_words (known, dialogs[i]->parts->entity, dialogs[i]->parts->fields);
    }
}

static GHashTable *
list_known (void)
{
  static const char *const of_organisations[] = { "activity", "agreement", "member" };
  GHashTable              *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *path = g_strconcat (UI_PATH, forms[i].file, NULL);

      add_form (known, path, forms[i].entity);
      add_lists (known, path);
    }
  for (guint i = 0; hf_entities[i] != NULL; i++)
    add_all (known, hf_entities[i]->name, hf_entry_dialog_list_fields (hf_entities[i]));
  for (guint i = 0; i < G_N_ELEMENTS (of_organisations); i++)
    add_all (known, of_organisations[i],
             hf_organisation_entry_kind (hf_entity_find (of_organisations[i]))->form.fields);
  add_dialogs (known);
  return known;
}

static gboolean
is_elsewhere (const char *entity, const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_auto (GStrv) fields = g_strsplit (others[i].fields, " ", -1);

      if (g_str_equal (others[i].entity, entity) &&
          g_strv_contains ((const char *const *) fields, field))
        return TRUE;
    }
  return FALSE;
}

/* What a row hangs on: it is entered there. */
static gboolean
is_whole (const HfFieldDef *field)
{
  return field->type == HF_FIELD_REF && (field->flags & HF_FIELD_REQUIRED) != 0;
}

/* A form for each, and a reason for none that has a form. */
static void
test_every_field (void)
{
  g_autoptr (GHashTable) known = list_known ();
  g_autoptr (GString) lacking = g_string_new (NULL);

  for (guint i = 0; hf_entities[i] != NULL; i++)
    for (guint j = 0; j < hf_entities[i]->n_fields; j++)
      {
        const HfFieldDef *field = &hf_entities[i]->fields[j];
        g_autofree char  *name = g_strconcat (hf_entities[i]->name, ".", field->name, NULL);

        if (!HF_FIELD_IS_OWN (field) || (field->flags & HF_FIELD_INTERNAL) != 0)
          continue;
        if (is_whole (field) && !g_hash_table_contains (known, name))
          continue;
        if (g_hash_table_contains (known, name) == is_elsewhere (hf_entities[i]->name, field->name))
          g_string_append_printf (lacking, " %s", name);
      }
  g_assert_cmpstr (lacking->str, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_type_ensure (HF_TYPE_ENTRY_DIALOG);
  g_test_add_func ("/forms/every-field", test_every_field);
  return g_test_run ();
}
