/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What may be shown in the place of what somebody types, while that is typed, saved and saved
 * again. The field is the name of an invented customer. */

#include "gui/common/hf-field-save.h"

#include "core/hf-customer.h"

static HfRow *
make_row (gint64 id, const char *name, const char *city)
{
  HfRow *row = hf_row_new (&hf_customer_def);

  row->id = id;
  hf_row_set_text (row, HF_CUSTOMER_NAME, name);
  hf_row_set_text (row, HF_CUSTOMER_CITY, city);
  return row;
}

/* A name that is typed, NULL for one that cannot be read, while a row of customer 7 arrives. */
static void
assert_judged (const HfFieldSave *self,
               const char        *typed,
               const char        *arriving,
               HfFieldArrival     expected)
{
  g_autoptr (HfRow) draft = typed ? make_row (7, typed, "Taiyuan") : NULL;
  g_autoptr (HfRow) row = make_row (7, arriving, "Datong");

  g_assert_cmpint (hf_field_save_judge (self, row, draft), ==, expected);
}

static void
take (HfFieldSave *self, const char *name)
{
  g_autoptr (HfRow) row = make_row (7, name, "Taiyuan");

  self->field = HF_CUSTOMER_NAME;
  hf_field_save_take (self, row);
}

static void
send (HfFieldSave *self, const char *name)
{
  g_autoptr (HfRow) draft = make_row (7, name, "Taiyuan");

  hf_field_save_send (self, draft);
}

static void
test_nothing_typed (void)
{
  g_auto (HfFieldSave) self = { 0 };

  take (&self, "Wang Fang");
  assert_judged (&self, "Wang Fang", "Wang Fang", HF_FIELD_ARRIVAL_SHOWN);
  assert_judged (&self, "Wang Fang", "Wang Fan", HF_FIELD_ARRIVAL_SHOWN);
}

static void
test_typing (void)
{
  g_auto (HfFieldSave) self = { 0 };

  take (&self, "Wang Fang");
  assert_judged (&self, "Wang Fa", "Wang Fang", HF_FIELD_ARRIVAL_KEPT);
  assert_judged (&self, "Wang Fa", "Li Hua", HF_FIELD_ARRIVAL_KEPT);
  assert_judged (&self, NULL, "Wang Fang", HF_FIELD_ARRIVAL_KEPT);
}

static void
test_saving (void)
{
  g_auto (HfFieldSave) self = { 0 };

  take (&self, "Wang Fang");
  send (&self, "Wang Min");
  g_assert_true (self.is_saving);
  assert_judged (&self, "Wang Min", "Wang Min", HF_FIELD_ARRIVAL_SHOWN);
  assert_judged (&self, "Wang Min", "Wang Fang", HF_FIELD_ARRIVAL_SHOWN);
  assert_judged (&self, "Wang Mi", "Wang Min", HF_FIELD_ARRIVAL_TYPED_ON);
  assert_judged (&self, "Wang Mi", "Li Hua", HF_FIELD_ARRIVAL_TYPED_ON);
  assert_judged (&self, NULL, "Wang Min", HF_FIELD_ARRIVAL_TYPED_ON);
  assert_judged (&self, NULL, "Li Hua", HF_FIELD_ARRIVAL_SHOWN);
}

/* The answer may come before the row does. */
static void
test_saved (void)
{
  g_auto (HfFieldSave) self = { 0 };

  take (&self, "Wang Fang");
  send (&self, "Wang Min");
  self.is_saving = FALSE;
  assert_judged (&self, "Wang Min", "Wang Min", HF_FIELD_ARRIVAL_SHOWN);
  assert_judged (&self, "Wang Mi", "Wang Min", HF_FIELD_ARRIVAL_TYPED_ON);
  assert_judged (&self, "Wang Mi", "Li Hua", HF_FIELD_ARRIVAL_KEPT);
}

static void
test_another_customer (void)
{
  g_auto (HfFieldSave) self = { 0 };
  g_autoptr (HfRow) same = make_row (7, "Li Hua", NULL);
  g_autoptr (HfRow) other = make_row (8, "Wang Fang", NULL);
  g_autoptr (HfRow) draft = make_row (7, "Wang Fa", NULL);

  g_assert_false (hf_field_save_is_of (&self, same));
  take (&self, "Wang Fang");
  g_assert_true (hf_field_save_is_of (&self, same));
  g_assert_false (hf_field_save_is_of (&self, other));
  g_assert_false (hf_field_save_is_of (&self, NULL));
  g_assert_cmpint (hf_field_save_judge (&self, other, draft), ==, HF_FIELD_ARRIVAL_SHOWN);
  g_assert_cmpint (hf_field_save_judge (&self, NULL, draft), ==, HF_FIELD_ARRIVAL_SHOWN);
}

static void
test_has_more (void)
{
  g_auto (HfFieldSave) self = { 0 };
  g_autoptr (HfRow) sent = make_row (7, "Wang Min", "Datong");
  g_autoptr (HfRow) more = make_row (7, "Wang Mi", "Taiyuan");

  take (&self, "Wang Fang");
  g_assert_false (hf_field_save_has_more (&self, more));
  self.is_left = TRUE;
  send (&self, "Wang Min");
  g_assert_false (self.is_left);
  g_assert_true (hf_field_save_has_more (&self, more));
  g_assert_false (hf_field_save_has_more (&self, sent)); /* but for another field */
  g_assert_false (hf_field_save_has_more (&self, NULL));
}

static void
test_is_edited (void)
{
  g_auto (HfFieldSave) self = { 0 };
  g_autoptr (HfRow) same = make_row (7, "Wang Fang", "Datong");
  g_autoptr (HfRow) other = make_row (7, "Wang Fa", "Taiyuan");

  g_assert_false (hf_field_save_is_edited (&self, NULL));
  take (&self, "Wang Fang");
  g_assert_false (hf_field_save_is_edited (&self, same));
  g_assert_true (hf_field_save_is_edited (&self, other));
  g_assert_true (hf_field_save_is_edited (&self, NULL));
}

/* Also when it is the row that was kept. */
static void
test_take (void)
{
  g_auto (HfFieldSave) self = { 0 };
  HfRow *newest = make_row (7, "Li Hua", NULL);

  take (&self, "Wang Fang");
  send (&self, "Wang Min");
  self.newest = newest;
  hf_field_save_take (&self, self.newest);
  g_assert_true (self.row == newest);
  g_assert_null (self.newest);
  g_assert_null (self.sent);
  g_assert_false (self.is_saving);
  g_assert_cmpuint (self.field, ==, HF_CUSTOMER_NAME);
  hf_field_save_take (&self, NULL);
  g_assert_null (self.row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-save/nothing-typed", test_nothing_typed);
  g_test_add_func ("/field-save/typing", test_typing);
  g_test_add_func ("/field-save/saving", test_saving);
  g_test_add_func ("/field-save/saved", test_saved);
  g_test_add_func ("/field-save/another-customer", test_another_customer);
  g_test_add_func ("/field-save/has-more", test_has_more);
  g_test_add_func ("/field-save/is-edited", test_is_edited);
  g_test_add_func ("/field-save/take", test_take);
  return g_test_run ();
}
