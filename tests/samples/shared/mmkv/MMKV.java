package com.tencent.mmkv;

import android.content.Context;

/** The shape of the key-value store's calls: values live in native code. */
public class MMKV {
    private final long handle;

    private MMKV(long handle) {
        this.handle = handle;
    }

    public static String initialize(Context context) {
        System.loadLibrary("mmkv");
        return context.getFilesDir().getAbsolutePath();
    }

    public static MMKV defaultMMKV() {
        return new MMKV(getDefaultMMKV(1));
    }

    public boolean decodeBool(String key, boolean otherwise) {
        return decodeBool(handle, key, otherwise);
    }

    public boolean encode(String key, boolean value) {
        return encodeBool(handle, key, value);
    }

    private static native long getDefaultMMKV(int mode);

    private native boolean decodeBool(long handle, String key, boolean otherwise);

    private native boolean encodeBool(long handle, String key, boolean value);
}
