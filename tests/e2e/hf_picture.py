# SPDX-FileCopyrightText: 2026 The Huifang authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the screen, taken over the connection of this process: a program for each would take a hundred times as
long. A picture tells its brightness and how well what is written in a part of it can be told from what is around."""

import ctypes
import struct
import zlib

ALL_PLANES = 0xFFFFFFFF
Z_PIXMAP = 2


class XImage(ctypes.Structure):
    """As in X11/Xlib.h, as far as it is read here."""

    _fields_ = [(name, ctypes.c_int) for name in ("width", "height", "xoffset", "format")] + [
        ("data", ctypes.c_void_p)] + [(name, ctypes.c_int) for name in (
            "byte_order", "bitmap_unit", "bitmap_bit_order", "bitmap_pad", "depth", "bytes_per_line", "bits_per_pixel")]


# An X server without -noreset begins anew when its last client leaves, as helpers of the session come and go, and
# turns away whoever connects meanwhile. While there is this connection, it does not.
x11 = ctypes.CDLL("libX11.so.6")
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XDefaultRootWindow.restype = ctypes.c_ulong
x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
x11.XGetImage.restype = ctypes.POINTER(XImage)
x11.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong] + 2 * [ctypes.c_int] + 2 * [ctypes.c_uint] + [
    ctypes.c_ulong, ctypes.c_int]
x11.XDestroyImage.argtypes = [ctypes.POINTER(XImage)]
x11.XTranslateCoordinates.argtypes = [ctypes.c_void_p] + 2 * [ctypes.c_ulong] + 2 * [ctypes.c_int] + 3 * [ctypes.c_void_p]
x11.XMoveResizeWindow.argtypes = [ctypes.c_void_p, ctypes.c_ulong] + 4 * [ctypes.c_int]
x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
x11.XDisplayWidth.argtypes = x11.XDisplayHeight.argtypes = [ctypes.c_void_p, ctypes.c_int]
display = x11.XOpenDisplay(None)
assert display, "there is no display"
root = x11.XDefaultRootWindow(display)


class Picture:
    """What the screen shows in a box of left, top, right and bottom, of which what lies beyond the screen is left out."""

    def __init__(self, box):
        left, top = max(box[0], 0), max(box[1], 0)
        right, bottom = min(box[2], x11.XDisplayWidth(display, 0)), min(box[3], x11.XDisplayHeight(display, 0))
        image = x11.XGetImage(display, root, left, top, right - left, bottom - top, ALL_PLANES, Z_PIXMAP)
        self.left, self.top = left, top
        self.width, self.height = image.contents.width, image.contents.height
        assert image.contents.bits_per_pixel == 32 and image.contents.bytes_per_line == 4 * self.width
        self.pixels = ctypes.string_at(image.contents.data, 4 * self.width * self.height)
        x11.XDestroyImage(image)

    def __eq__(self, other):
        return other is not None and self.pixels == other.pixels

    def save(self, path):
        """As PNG, hardly compressed."""
        rgb = bytearray(3 * self.width * self.height)
        for to, of in enumerate((2, 1, 0)):
            rgb[to::3] = self.pixels[of::4]
        stride = 3 * self.width
        rows = b"".join(b"\0" + rgb[at:at + stride] for at in range(0, len(rgb), stride))
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n")
            for kind, data in ((b"IHDR", struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)),
                               (b"IDAT", zlib.compress(rows, 1)), (b"IEND", b"")):
                file.write(struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)))

    def brightness(self):
        """From 0, all black, to 1, all white."""
        return sum(sum(self.pixels[colour::4 * 7]) for colour in range(3)) / (255 * len(self.pixels[::4 * 7]) * 3)

    def contrast(self, box):
        """How far what stands out most in a box of the screen does so from what most of it is, by the measure of the
        WCAG, from 1 to 21; None of what is not within the picture."""
        left, top, right, bottom = box[0] - self.left, box[1] - self.top, box[2] - self.left, box[3] - self.top
        if left < 0 or top < 0 or right > self.width or bottom > self.height or right <= left or bottom <= top:
            return None
        words = memoryview(self.pixels).cast("I")
        many = {}
        for y in range(top, bottom):
            for colour in words[y * self.width + left:y * self.width + right]:
                many[colour] = many.get(colour, 0) + 1
        ground = luminance(max(many, key=many.get))
        return max((max(ground, other) + 0.05) / (min(ground, other) + 0.05) for other in map(luminance, many))


def luminance(colour):
    parts = ((colour >> shift & 255) / 255 for shift in (16, 8, 0))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear))


def place_of(window):
    """Left and top of a window on the screen."""
    left, top, child = ctypes.c_int(), ctypes.c_int(), ctypes.c_ulong()
    x11.XTranslateCoordinates(display, window, root, 0, 0, ctypes.byref(left), ctypes.byref(top), ctypes.byref(child))
    return left.value, top.value


def resize(window, width, height):
    """Gives a window a size, at the corner of the screen."""
    x11.XMoveResizeWindow(display, window, 0, 0, width, height)
    x11.XSync(display, 0)
