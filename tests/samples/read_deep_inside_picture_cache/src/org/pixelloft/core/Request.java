package org.pixelloft.core;

import android.graphics.Bitmap;

public final class Request {
    private final Pictures pictures;
    private final String address;

    Request(Pictures pictures, String address) {
        this.pictures = pictures;
        this.address = address;
    }

    public void into(android.widget.ImageView view) {
        Bitmap bitmap = pictures.fetch(address);
        if (bitmap != null) {
            view.setImageBitmap(bitmap);
        }
    }
}
