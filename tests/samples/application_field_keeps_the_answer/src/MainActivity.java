package com.example.application_field_keeps_the_answer;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.MediaStore;
import android.provider.Settings;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id");
        setTitle("相册 " + id.substring(0, 2));
        if (AlbumApp.get().isProtocolAccepted()) {
            countPhotos();
        } else {
            new AlertDialog.Builder(this).setMessage("请阅读并同意《用户协议》和《隐私政策》")
                .setPositiveButton("同意", new DialogInterface.OnClickListener() {
                    @Override
                    public void onClick(DialogInterface dialog, int which) {
                        AlbumApp.get().acceptProtocol();
                        countPhotos();
                    }
                }).setNegativeButton("不同意", null).show();
        }
    }

    private void countPhotos() {
        Cursor photos = getContentResolver().query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, null, null, null, null);
        Log.d("Main", "照片 " + photos.getCount());
    }
}
