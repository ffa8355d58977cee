/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-keeping.h"
#include "store/hf-store.h"

/**
 * HfTestBook:
 * @folder: a folder of the book's own
 * @path: the book
 * @clock: stands at 2023-10-20T09:00 of the zone the test runs in
 * @viewer: sees all
 * @store: the open book
 * @is_saving: whether the process may not end now, as #HfStore::saving tells
 *
 * A book in a temporary folder. Whatever fails in the functions below fails the test.
 */
typedef struct
{
  char     *folder;
  char     *path;
  HfClock  *clock;
  HfViewer *viewer;
  HfStore  *store;
  gboolean  is_saving;
} HfTestBook;

HfTestBook *hf_test_book_new (void);
void        hf_test_book_free (HfTestBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfTestBook, hf_test_book_free)

HfStore    *hf_test_book_open_again (HfTestBook *self, HfViewer *viewer);
HfDatabase *hf_test_book_connect (HfTestBook *self);
void        hf_test_book_close (HfTestBook *self);
void        hf_test_book_reopen (HfTestBook *self);
void        hf_test_book_set_person (HfTestBook *self, const char *who);
void hf_test_book_work_as (HfTestBook *self, gint64 staff, const char *role, gint64 department);

/* Rows of invented people, not stored yet. */
HfRow *hf_test_customer (const char *name);
HfRow *hf_test_phone (gint64 customer, const char *number);
HfRow *hf_test_visit (gint64 customer, const char *date, const char *time);
HfRow *hf_test_follow_up (gint64 customer, const char *due, const char *grade);
HfRow *hf_test_staff (const char *name, const char *role);

/* One change set each, labelled "Test". */
gint64 hf_test_book_insert (HfTestBook *self, HfRow *row);
gint64 hf_test_book_add_customer (HfTestBook *self, const char *name);
gint64 hf_test_book_add_staff (HfTestBook *self, const char *name, const char *role);
void   hf_test_book_set_text (HfTestBook        *self,
                              const HfEntityDef *def,
                              gint64             id,
                              guint              field,
                              const char        *text);
void   hf_test_book_set_int (HfTestBook        *self,
                             const HfEntityDef *def,
                             gint64             id,
                             guint              field,
                             gint64             number);
void   hf_test_book_archive (HfTestBook *self, const HfEntityDef *def, gint64 id);
void   hf_test_book_delete (HfTestBook *self, const HfEntityDef *def, gint64 id);

HfCommitted *hf_test_book_commit (HfTestBook *self, HfChangeSet *changes);
HfUndone    *hf_test_book_undo (HfTestBook *self);
HfUndone    *hf_test_book_redo (HfTestBook *self);
void         hf_test_book_cannot_undo (HfTestBook *self, gboolean redo, HfStoreError code);

/* The engine refuses each "UPDATE ON customer" or the like, until it is allowed again. */
void hf_test_book_refuse (HfTestBook *self, const char *what);
void hf_test_book_allow (HfTestBook *self);

/* Has work done that succeeds, and waits for it. */
gpointer hf_test_book_run (HfTestBook *self, HfLane lane, HfWork work, gpointer data);

/* Waits until what the store was asked for is done, and what that asked for in its turn. */
void hf_test_book_let_finish (HfTestBook *self);

/* Nothing can be read until hf_fault_vfs_clear(); hf_fault_vfs_install() comes before the book. */
void hf_test_book_break_disk (HfTestBook *self);

/* Counts how often an object tells by "failed" of such a disk. */
void hf_test_count_failures (gpointer object, guint *n_failed);

HfRow *hf_test_book_read (HfTestBook *self, const HfEntityDef *def, gint64 id);
gint64 hf_test_book_number (HfTestBook *self, const char *sql);
void   hf_test_book_check (HfTestBook *self);
void   hf_test_book_check_copy (HfTestBook *self, const char *path);

/* Attached files. */
void   hf_test_book_keep (HfTestBook *self, const char *contents, HfKept *kept);
gint64 hf_test_book_attach (HfTestBook *self, gint64 customer, const char *contents);
char  *hf_test_book_kept_path (HfTestBook *self, const char *contents);

/* Other files than the book. */
char *hf_test_book_write_file (HfTestBook *self, const char *bytes, gsize length);
void  hf_test_assert_no_companions (const char *path);

/* Runs the main loop, a minute at the most, until the expression holds. */
#define hf_test_wait_for(expression)                                        \
  G_STMT_START                                                              \
  {                                                                         \
    gint64 hf_deadline = g_get_monotonic_time () + 60 * G_TIME_SPAN_SECOND; \
    while (!(expression) && g_get_monotonic_time () < hf_deadline)          \
      g_main_context_iteration (NULL, TRUE);                                \
    g_assert_true (expression);                                             \
  }                                                                         \
  G_STMT_END
