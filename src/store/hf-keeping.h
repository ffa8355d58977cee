/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HF_KEEPING_ERROR (hf_keeping_error_quark ())
GQuark hf_keeping_error_quark (void);

/**
 * HfKeepingError:
 * @HF_KEEPING_ERROR_UNREADABLE: what was to be kept could not be read
 * @HF_KEEPING_ERROR_NOT_A_FILE: it is a folder or a device
 * @HF_KEEPING_ERROR_TOO_LARGE: it is larger than %HF_KEEPING_LARGEST
 * @HF_KEEPING_ERROR_MISSING: what was kept is not there any more
 * @HF_KEEPING_ERROR_DAMAGED: what was kept is not what it was
 * @HF_KEEPING_ERROR_HIDDEN: the viewer may not see what is in it
 * @HF_KEEPING_ERROR_NO_PLACE: there is no private place for a copy that another program reads
 * @HF_KEEPING_ERROR_NO_PICTURE: it cannot be shown here
 * @HF_KEEPING_ERROR_LEFT_OUT: some are missing or damaged, and therefore not in a backup
 *
 * Why a file could not be kept or given out. Full and failing disks are a #HfStoreError.
 */
typedef enum
{
  HF_KEEPING_ERROR_UNREADABLE,
  HF_KEEPING_ERROR_NOT_A_FILE,
  HF_KEEPING_ERROR_TOO_LARGE,
  HF_KEEPING_ERROR_MISSING,
  HF_KEEPING_ERROR_DAMAGED,
  HF_KEEPING_ERROR_HIDDEN,
  HF_KEEPING_ERROR_NO_PLACE,
  HF_KEEPING_ERROR_NO_PICTURE,
  HF_KEEPING_ERROR_LEFT_OUT,
} HfKeepingError;

/* So many bytes a file may have. */
#define HF_KEEPING_LARGEST ((gint64) 100 * 1000 * 1000)

/**
 * HfKeeping:
 *
 * The folder beside a book in which the contents of attached files lie, each once, under their
 * SHA-256. Used by one thread at a time.
 */
typedef struct _HfKeeping HfKeeping;

/**
 * HfKept:
 * @hash: the SHA-256 of the contents, in hexadecimal
 * @size: how many bytes they are
 *
 * The contents of a file. No more is known of them here.
 */
typedef struct
{
  char   hash[65];
  gint64 size;
} HfKept;

/**
 * HfKeepingProgress:
 * @func: (nullable): called now and then on the thread that does the work
 * @user_data: given to @func
 *
 * Whom to tell that so many more bytes have been read.
 */
typedef struct
{
  void (*func) (gsize more, gpointer user_data);
  gpointer user_data;
} HfKeepingProgress;

HfKeeping *hf_keeping_new (const char *book);
HfKeeping *hf_keeping_new_in (const char *folder);
void       hf_keeping_free (HfKeeping *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfKeeping, hf_keeping_free)

const char *hf_keeping_get_folder (HfKeeping *self);
gboolean    hf_keeping_begin (HfKeeping *self, GError **error);
gboolean    hf_keeping_try_alone (HfKeeping *self);
void        hf_keeping_end (HfKeeping *self);

gboolean hf_keeping_take (HfKeeping               *self,
                          GInputStream            *source,
                          HfKept                  *kept,
                          const HfKeepingProgress *progress,
                          GCancellable            *cancellable,
                          GError                 **error);
gboolean hf_keeping_copy_from (HfKeeping    *self,
                               HfKeeping    *other,
                               const HfKept *kept,
                               GCancellable *cancellable,
                               GError      **error);
gboolean hf_keeping_set_hash (HfKept *kept, const char *hash);
int      hf_keeping_open (HfKeeping *self, const HfKept *kept, GError **error);
gboolean hf_keeping_read (HfKeeping     *self,
                          const HfKept  *kept,
                          GOutputStream *target,
                          GCancellable  *cancellable,
                          GError       **error);

GPtrArray *hf_keeping_list (HfKeeping *self, guint part);
void       hf_keeping_remove (HfKeeping *self, const char *hash);
guint      hf_keeping_remove_unfinished (HfKeeping *self);
void       hf_keeping_discard (HfKeeping *self);

/* The folder is parted in so many, by the first two letters of a hash. */
#define HF_KEEPING_N_PARTS 256

G_END_DECLS
