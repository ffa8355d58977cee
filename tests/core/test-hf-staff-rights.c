/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who may keep records about whom. */

#include "core/hf-staff-rights.h"
#include "core/hf-staff.h"

static HfRow *
make_staff (gint64 id, const char *role, gint64 department)
{
  HfRow *row = hf_row_new (&hf_staff_def);

  row->id = id;
  hf_row_set_text (row, HF_STAFF_ROLE, role);
  if (department != 0)
    hf_row_set_int (row, HF_STAFF_DEPARTMENT, department);
  return row;
}

typedef struct
{
  const char *role;       /* of who asks, or NULL for the owner of a book */
  gint64      department; /* of who asks */
  gint64      id;         /* of who asks; the other one is 7 */
  gint64      whose;      /* the other one's department */
  gboolean    may_manage, may_appraise, may_read;
} Case;

/* clang-format off */
static const Case cases[] = {
  { NULL, 0, 0, 2, TRUE, TRUE, TRUE },
  { "manager", 0, 1, 2, TRUE, TRUE, TRUE },
  { "manager", 0, 7, 2, TRUE, FALSE, TRUE }, /* nobody gives points to oneself */
  { "head", 2, 1, 2, TRUE, TRUE, TRUE },
  { "head", 3, 1, 2, FALSE, FALSE, FALSE },
  { "head", 0, 1, 0, FALSE, FALSE, FALSE }, /* no department is not one department */
  { "head", 2, 7, 2, TRUE, FALSE, TRUE },
  { "doctor", 2, 1, 2, FALSE, FALSE, FALSE },
  { "doctor", 2, 7, 2, FALSE, FALSE, TRUE },
  { "desk", 2, 1, 2, FALSE, FALSE, FALSE },
  { "cashier", 2, 1, 2, FALSE, FALSE, FALSE },
  { "intern", 2, 1, 2, FALSE, FALSE, FALSE },
  { "market", 2, 1, 2, FALSE, FALSE, FALSE },
  { "executive", 2, 1, 2, FALSE, FALSE, FALSE },
};
/* clang-format on */

static void
test_each (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_autoptr (HfRow) who = c->role ? make_staff (c->id, c->role, c->department) : NULL;
      g_autoptr (HfRow) whom = make_staff (7, HF_STAFF_ROLE_DOCTOR, c->whose);

      g_test_message ("%u", i);
      g_assert_cmpint (hf_staff_may_manage (who, whom), ==, c->may_manage);
      g_assert_cmpint (hf_staff_may_appraise (who, whom), ==, c->may_appraise);
      g_assert_cmpint (hf_staff_may_read_record (who, whom), ==, c->may_read);
    }
}

/* A head keeps the own department and neither promotes nor brings in nor sends away. */
static void
test_change (void)
{
  g_autoptr (HfRow) head = make_staff (1, HF_STAFF_ROLE_HEAD, 2);
  g_autoptr (HfRow) manager = make_staff (3, HF_STAFF_ROLE_MANAGER, 0);
  g_autoptr (HfRow) own = make_staff (7, HF_STAFF_ROLE_DOCTOR, 2);
  g_autoptr (HfRow) promoted = make_staff (7, HF_STAFF_ROLE_MANAGER, 2);
  g_autoptr (HfRow) other = make_staff (7, HF_STAFF_ROLE_DOCTOR, 4);

  g_assert_true (hf_staff_may_change (head, own, own));
  g_assert_true (hf_staff_may_change (head, NULL, own));
  g_assert_true (hf_staff_may_change (head, own, NULL));
  g_assert_false (hf_staff_may_change (head, own, promoted));
  g_assert_false (hf_staff_may_change (head, NULL, promoted));
  g_assert_false (hf_staff_may_change (head, own, other));
  g_assert_false (hf_staff_may_change (head, other, own));
  g_assert_false (hf_staff_may_change (own, own, promoted));
  g_assert_true (hf_staff_may_change (manager, own, promoted));
  g_assert_true (hf_staff_may_change (NULL, NULL, promoted));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/staff-rights/each", test_each);
  g_test_add_func ("/staff-rights/change", test_change);
  return g_test_run ();
}
