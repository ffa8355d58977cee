/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is about means and family, where somebody who needs not know decides about it unseen:
 * nothing of it is lost when cards are merged, and nothing that everybody sees follows from it. */

#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-own-fields.h"
#include "core/hf-segment.h"
#include "core/hf-tag-rule.h"
#include "session/same-person/hf-merge-preview.h"
#include "session/same-person/hf-merge.h"
#include "session/search/hf-segment-rows.h"
#include "session/standing/hf-standing.h"
#include "store/hf-auto-tags.h"
#include "store/hf-undo.h"
#include "tests/session/own-fixture.h"
#include "tests/session/restricted-fixture.h"

#include <string.h>

static gpointer
merge_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return GSIZE_TO_POINTER (hf_merge_run (db, data, error));
}

static gpointer
preview_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  RestrictedFixture *self = data;

  return hf_merge_preview_read (db, self->book->viewer, self->empty, self->full, error);
}

/* As the dialog does: from what is seen of both. */
static void
merge_into_empty (RestrictedFixture *self)
{
  g_autoptr (HfMergePreview) preview =
    hf_test_book_run (self->book, HF_LANE_READ, preview_work, self);
  g_autoptr (HfRow) card = hf_row_copy (preview->cards[0]);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  const HfMergeOptions options = { .keep = self->empty,
                                   .drop = self->full,
                                   .card = card,
                                   .gone = preview->cards[1],
                                   .own = own,
                                   .viewer = self->book->viewer,
                                   .now = hf_clock_now (self->book->clock) };

  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (restricted_is (i))
      {
        g_autofree char *text = hf_merge_preview_text (preview, 1, i);

        g_assert_cmpstr (text, ==, "");
      }
  g_assert_cmpuint (hf_own_fields_get_def (preview->fields)->n_fields, ==, 0);
  g_assert_true (hf_test_book_run (self->book, HF_LANE_WRITE, merge_work, (gpointer) &options));
}

/* It goes over to the card that says nothing of it. */
static void
test_merged (RestrictedFixture *self, gconstpointer data)
{
  g_autoptr (HfRow) card = NULL;
  gint64 full = self->full;

  merge_into_empty (self);
  hf_undone_free (hf_test_book_undo (self->book));
  hf_undone_free (hf_test_book_redo (self->book));
  self->full = self->empty;
  restricted_assert_kept (self);
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT customer FROM custom_value"), ==,
                   self->empty);
  restricted_look_as (self, self->desk);
  hf_undone_free (hf_test_book_undo (self->book));
  self->full = full;
  restricted_assert_kept (self);
  card = hf_test_book_read (self->book, &hf_customer_def, self->empty);
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    g_assert_true (!restricted_is (i) || hf_row_is_null (card, i));
}

/* Where both say something nobody can choose: lists are put together, and of the rest each stays
 * where it is. */
static void
test_merged_both (RestrictedFixture *self, gconstpointer data)
{
  g_autoptr (HfRow) before = NULL;
  g_autoptr (HfRow) stays = NULL;
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  HfRow *after;

  restricted_look_as (self, self->owner);
  before = hf_test_book_read (self->book, &hf_customer_def, self->empty);
  after = hf_row_copy (before);
  restricted_fill (after, 2);
  hf_change_set_update (changes, before, after);
  hf_committed_free (hf_test_book_commit (self->book, changes));
  own_fixture_add_value (self->book, self->empty, self->own, "one by the sea");
  restricted_look_as (self, self->desk);
  merge_into_empty (self);
  restricted_assert_kept (self); /* on the card that went */
  stays = hf_test_book_read (self->book, &hf_customer_def, self->empty);
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (restricted_is (i))
      {
        g_autofree char *own = restricted_value_of (i, 2);
        g_autofree char *other = restricted_value_of (i, 1);
        const char      *text = hf_row_text (stays, i);

        g_assert_true (g_str_has_prefix (text, own));
        g_assert_true (hf_customer_def.fields[i].type == HF_FIELD_CHOICE ||
                       strstr (text, other) != NULL);
      }
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT count(DISTINCT customer) FROM "
                                                    "custom_value"),
                   ==, 2);
}

static gpointer
segments_work (HfDatabase *db, gpointer viewer, GCancellable *cancellable, GError **error)
{
  return hf_segment_rows_read (db, &hf_customer_def, viewer, error);
}

static guint
count_segments (RestrictedFixture *self, HfViewer *viewer)
{
  g_autoptr (GPtrArray) rows = hf_test_book_run (self->book, HF_LANE_READ, segments_work, viewer);

  return rows->len;
}

/* A segment's name may say what it asks for, and a tag is for everybody. */
static void
test_segments (RestrictedFixture *self, gconstpointer data)
{
  HfRow *segment = hf_row_new (&hf_segment_def);
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_autofree char *text = NULL;
  char            *nothing[] = { NULL };

  hf_filter_add (filter, &(HfCondition){ &hf_custom_value_def, HF_CUSTOM_VALUE_VALUE, self->own,
                                         HF_FILTER_KNOWN, nothing });
  text = hf_filter_to_text (filter);
  hf_row_set_text (segment, HF_SEGMENT_NAME, "House owners");
  hf_row_set_text (segment, HF_SEGMENT_FILTER, text);
  hf_row_set_int (segment, HF_SEGMENT_IS_SHARED, 1);
  hf_row_set_int (segment, HF_SEGMENT_POSITION, 1);
  restricted_look_as (self, self->owner);
  hf_test_book_insert (self->book, segment);
  g_assert_cmpuint (count_segments (self, self->owner), ==, 1);
  g_assert_cmpuint (count_segments (self, self->desk), ==, 0);

  g_ptr_array_add (own, hf_test_book_read (self->book, &hf_custom_field_def, self->own));
  g_assert_false (hf_auto_tags_may_ask (filter, own));
  restricted_set_level (self, HF_CUSTOM_FIELD_PERSONAL);
  g_ptr_array_set_size (own, 0);
  g_ptr_array_add (own, hf_test_book_read (self->book, &hf_custom_field_def, self->own));
  g_assert_true (hf_auto_tags_may_ask (filter, own));
  g_assert_false (hf_auto_tags_may_ask (filter, NULL)); /* as long as nobody knows */
  g_assert_cmpuint (count_segments (self, self->desk), ==, 1);
}

static void
add_rule (RestrictedFixture *self, const char *tag, const HfCondition *condition)
{
  HfRow *rule = hf_row_new (&hf_tag_rule_def);
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autofree char *text = NULL;

  hf_filter_add (filter, condition);
  text = hf_filter_to_text (filter);
  hf_row_set_text (rule, HF_TAG_RULE_TAG, tag);
  hf_row_set_text (rule, HF_TAG_RULE_FILTER, text);
  hf_test_book_insert (self->book, rule);
}

static void
test_tags (RestrictedFixture *self, gconstpointer data)
{
  g_autoptr (HfRow) card = NULL;
  char *nothing[] = { NULL };

  restricted_look_as (self, self->owner);
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (restricted_is (i))
      add_rule (self, "rich", &(HfCondition){ &hf_customer_def, i, 0, HF_FILTER_KNOWN, nothing });
  add_rule (self, "owner",
            &(HfCondition){ &hf_custom_value_def, HF_CUSTOM_VALUE_VALUE, self->own, HF_FILTER_KNOWN,
                            nothing });
  add_rule (self, "here",
            &(HfCondition){ &hf_customer_def, HF_CUSTOMER_CITY, 0, HF_FILTER_KNOWN, nothing });
  hf_test_book_set_text (self->book, &hf_customer_def, self->full, HF_CUSTOMER_CITY, "太原");
  card = hf_test_book_read (self->book, &hf_customer_def, self->full);
  g_assert_cmpstr (hf_row_text (card, HF_CUSTOMER_TAGS_AUTO), ==, "here");
}

static gpointer
standing_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  RestrictedFixture *self = data;

  return hf_standing_read (db, self->book->viewer, self->full, hf_date_new (2023, 10, 20), error);
}

/* Of either card. */
static HfStanding *
read_standing (RestrictedFixture *self, gint64 customer)
{
  RestrictedFixture of = *self;

  of.full = customer;
  return hf_test_book_run (self->book, HF_LANE_READ, standing_work, &of);
}

static gint64
count_lacking (RestrictedFixture *self, gint64 customer)
{
  g_autoptr (HfRow) card = hf_test_book_read (self->book, &hf_customer_def, customer);

  return hf_row_int (card, HF_CUSTOMER_LACKS);
}

/* What cards lack is told without it: neither its name nor who has it. */
static void
test_lacking (RestrictedFixture *self, gconstpointer data)
{
  g_autoptr (HfStanding) of_owner = NULL;
  g_autoptr (HfStanding) full = NULL;
  g_autoptr (HfStanding) empty = NULL;

  restricted_look_as (self, self->owner);
  hf_test_book_set_int (self->book, &hf_custom_field_def, self->own, HF_CUSTOM_FIELD_WANTED, 1);
  hf_test_book_set_text (self->book, &hf_customer_def, self->empty, HF_CUSTOMER_CITY, "太原");
  hf_test_book_set_text (self->book, &hf_customer_def, self->full, HF_CUSTOMER_CITY, "太原");
  of_owner = read_standing (self, self->empty);
  g_assert_nonnull (strstr (of_owner->lacking, OWN_NAME));
  restricted_look_as (self, self->desk);
  full = read_standing (self, self->full);
  empty = read_standing (self, self->empty);
  g_assert_cmpuint (empty->n_fields, ==, of_owner->n_fields - 1);
  g_assert_nonnull (empty->lacking);
  g_assert_null (strstr (empty->lacking, OWN_NAME));
  g_assert_cmpstr (full->lacking, ==, empty->lacking);
  g_assert_cmpuint (full->n_filled, ==, empty->n_filled);
  g_assert_cmpint (count_lacking (self, self->full), ==, count_lacking (self, self->empty));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name)                                                                      \
  g_test_add ("/restricted-unseen/" #name, RestrictedFixture, NULL, restricted_set_up, \
              test_##name, restricted_tear_down)
  ADD (merged);
  ADD (merged_both);
  ADD (segments);
  ADD (tags);
  ADD (lacking);
#undef ADD
  return g_test_run ();
}
