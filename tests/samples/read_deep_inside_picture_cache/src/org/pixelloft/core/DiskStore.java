package org.pixelloft.core;

import android.graphics.Bitmap;
import java.io.File;

final class DiskStore {
    private final StoreKey key;

    DiskStore(StoreKey key) {
        this.key = key;
    }

    Bitmap read(String address) {
        File file = new File(key.folder(), Integer.toHexString(address.hashCode()));
        return file.exists() ? android.graphics.BitmapFactory.decodeFile(file.getPath()) : null;
    }
}
