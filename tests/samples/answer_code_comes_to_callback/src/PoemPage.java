package com.example.answer_code_comes_to_callback;

import android.app.Activity;
import android.content.ClipboardManager;
import android.database.Cursor;
import android.media.AudioFormat;
import android.media.AudioRecord;
import android.media.MediaRecorder;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.util.Log;

public class PoemPage extends Activity implements Asking.Told {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Asking(this, this).show();
    }

    @Override
    public void told(int code) {
        switch (code) {
            case YES:
                recite();
                return;
            case NO:
                friends();
                return;
            case TEXT:
                ClipboardManager board = getSystemService(ClipboardManager.class);
                Log.d("Poem", "clip " + board.getPrimaryClip());
                return;
            default:
                throw new IllegalArgumentException("code " + code);
        }
    }

    private void recite() {
        int size = AudioRecord.getMinBufferSize(16_000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT);
        AudioRecord record = new AudioRecord(MediaRecorder.AudioSource.MIC, 16_000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT, size);
        record.startRecording();
        Log.d("Poem", "heard " + record.read(new byte[size], 0, size));
        record.release();
    }

    private void friends() {
        Cursor rows = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
        if (rows != null) {
            rows.close();
        }
    }
}
