package org.pixelloft.core;

import android.content.Context;
import android.graphics.Bitmap;
import android.util.LruCache;

public final class Pictures {
    private static Pictures shared;
    private final DiskStore disk;
    private final LruCache<String, Bitmap> memory = new LruCache<String, Bitmap>(4 << 20) {
        @Override
        protected int sizeOf(String key, Bitmap value) {
            return value.getByteCount();
        }
    };

    private Pictures(Context context) {
        disk = new DiskStore(new StoreKey(context));
    }

    public static Pictures with(Context context) {
        if (shared == null) {
            shared = new Pictures(context);
        }
        return shared;
    }

    public Request load(String address) {
        return new Request(this, address);
    }

    Bitmap fetch(String address) {
        Bitmap cached = memory.get(address);
        return cached != null ? cached : disk.read(address);
    }
}
