/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What must hold of every entity's table, whichever entities there are. */

#include "core/hf-entity.h"
#include "core/hf-follow-up.h"
#include "core/hf-record.h"
#include "core/hf-training.h"

static void
assert_field_is_sound (const HfEntityDef *def, guint index)
{
  const HfFieldDef *field = &def->fields[index];
  gboolean          is_joined = field->type == HF_FIELD_JOINED;

  g_test_message ("%s.%s", def->name, field->name);
  g_assert_cmpint (hf_entity_field (def, field->name), ==, index); /* no name twice */
  g_assert_true (hf_entity_label (def, index) != NULL || field->flags & HF_FIELD_INTERNAL);
  g_assert_true ((field->type == HF_FIELD_REF) == (field->ref != NULL));
  g_assert_true ((field->type == HF_FIELD_CHOICE) == (field->choices != NULL) ||
                 (field->type == HF_FIELD_TEXT && field->choices == hf_training_topics));
  g_assert_true (is_joined == (field->via != NULL) && is_joined == (field->column != NULL));
  if (field->flags & HF_FIELD_NAMED)
    g_assert_cmpint (field->type, ==, HF_FIELD_TEXT);
}

static void
test_fields (void)
{
  for (guint i = 0; hf_entities[i] != NULL; i++)
    for (guint j = 0; j < hf_entities[i]->n_fields; j++)
      assert_field_is_sound (hf_entities[i], j);
}

/* In a form, a list or a file nobody could tell the two apart. */
static void
test_no_label_twice (void)
{
  for (guint i = 0; hf_entities[i] != NULL; i++)
    {
      g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint j = 0; j < hf_entities[i]->n_fields; j++)
        {
          const HfFieldDef *field = &hf_entities[i]->fields[j];

          g_test_message ("%s.%s", hf_entities[i]->name, field->name);
          g_assert_true (field->label == NULL ||
                         g_hash_table_add (labels, (gpointer) field->label));
        }
    }
}

static void
assert_reference_resolves (const HfEntityDef *def, const HfFieldDef *field)
{
  int                via = field->via ? hf_entity_field (def, field->via) : -1;
  const HfEntityDef *target;

  if (field->type == HF_FIELD_REF)
    g_assert_nonnull (hf_entity_find (field->ref));
  if (field->type != HF_FIELD_JOINED)
    return;
  g_assert_cmpint (via, >=, 0);
  g_assert_cmpint (def->fields[via].type, ==, HF_FIELD_REF);
  target = hf_entity_find (def->fields[via].ref);
  g_assert_cmpint (hf_entity_field (target, field->column), >=, 0);
}

static void
test_references (void)
{
  for (guint i = 0; hf_entities[i] != NULL; i++)
    for (guint j = 0; j < hf_entities[i]->n_fields; j++)
      assert_reference_resolves (hf_entities[i], &hf_entities[i]->fields[j]);
}

/* A joined field must not show what its source hides. */
static void
test_joined_is_masked (void)
{
  const guint masks = HF_FIELD_PERSONAL | HF_FIELD_PERSONAL_NAME | HF_FIELD_PERSONAL_PHONE;

  for (guint i = 0; hf_entities[i] != NULL; i++)
    for (guint j = 0; j < hf_entities[i]->n_fields; j++)
      {
        const HfFieldDef *field = &hf_entities[i]->fields[j];
        const HfFieldDef *source = hf_entity_source_field (hf_entities[i], j);

        g_assert_cmpint (source->type, !=, HF_FIELD_JOINED);
        g_assert_cmpuint (field->flags & masks, ==, source->flags & masks);
      }
}

/* What closed a follow-up may be taken away before it: the book keeps no reference there. */
static gboolean
is_loose (const HfEntityDef *def, guint field)
{
  return def == &hf_follow_up_def && field == HF_FOLLOW_UP_BOOKED;
}

/* Referred-to entities stand before those that refer: batches rely on it. */
static void
test_order (void)
{
  for (guint i = 0; hf_entities[i] != NULL; i++)
    for (guint j = 0; j < hf_entities[i]->n_fields; j++)
      {
        const HfFieldDef *field = &hf_entities[i]->fields[j];
        gboolean          is_known = field->ref == NULL || is_loose (hf_entities[i], j);

        for (guint k = 0; k <= i && !is_known; k++)
          is_known = g_str_equal (hf_entities[k]->name, field->ref);
        g_assert_true (is_known);
      }
}

static void
test_names (void)
{
  for (guint i = 0; hf_entities[i] != NULL; i++)
    {
      g_assert_true (hf_entity_find (hf_entities[i]->name) == hf_entities[i]);
      g_assert_nonnull (hf_entities[i]->label);
      g_assert_true (g_type_is_a (hf_entities[i]->get_type (), HF_TYPE_RECORD));
    }
  g_assert_null (hf_entity_find ("nothing"));
  g_assert_null (hf_entity_find (NULL));
  g_assert_cmpint (hf_entity_field (hf_entities[0], "nothing"), ==, -1);
}

static void
test_choices (void)
{
  for (guint i = 0; hf_entities[i] != NULL; i++)
    for (guint j = 0; j < hf_entities[i]->n_fields; j++)
      for (const HfChoice *choice = hf_entities[i]->fields[j].choices;
           choice != NULL && choice->key != NULL; choice++)
        {
          const HfChoice *choices = hf_entities[i]->fields[j].choices;

          g_assert_nonnull (choice->label);
          g_assert_true (hf_choice_has (choices, choice->key));
          g_assert_cmpstr (hf_choice_label (choices, choice->key), ==, choice->label);
          g_assert_false (hf_choice_has (choices, "nothing"));
          g_assert_cmpstr (hf_choice_label (choices, NULL), ==, "");
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entities/fields", test_fields);
  g_test_add_func ("/entities/no-label-twice", test_no_label_twice);
  g_test_add_func ("/entities/references", test_references);
  g_test_add_func ("/entities/joined-is-masked", test_joined_is_masked);
  g_test_add_func ("/entities/order", test_order);
  g_test_add_func ("/entities/names", test_names);
  g_test_add_func ("/entities/choices", test_choices);
  return g_test_run ();
}
