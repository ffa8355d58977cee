/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/hf-books.h"
#include "app/hf-window.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_APPLICATION (hf_application_get_type ())

/**
 * HfApplication:
 *
 * The one process of a user: it holds the open books and hands each window its context.
 */
G_DECLARE_FINAL_TYPE (HfApplication, hf_application, HF, APPLICATION, AdwApplication)

HfApplication *hf_application_new (void);
GSettings     *hf_application_get_settings (HfApplication *self);
HfClock       *hf_application_get_clock (HfApplication *self);
HfBooks       *hf_application_get_books (HfApplication *self);
void           hf_application_wait_for_saves (HfApplication *self, HfContext *context);
HfWindow      *hf_application_find_window (HfApplication *self, const char *path);
void           hf_application_show_book (HfApplication *self, const char *path, HfOpenFlags flags);
void           hf_application_show_book_async (HfApplication      *self,
                                               const char         *path,
                                               HfOpenFlags         flags,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
HfWindow      *hf_application_show_book_finish (HfApplication *self, GAsyncResult *result);

G_END_DECLS
