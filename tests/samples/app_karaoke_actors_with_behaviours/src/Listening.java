package com.example.app_karaoke_actors_with_behaviours;

import android.media.AudioFormat;
import android.media.AudioRecord;
import android.media.MediaRecorder;
import android.util.Log;

final class Listening implements Behaviour {
    private static final int RATE = 16_000;

    @Override
    public Behaviour on(Message message) {
        if (message instanceof Message.Open) {
            int size = AudioRecord.getMinBufferSize(RATE, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT);
            AudioRecord take = new AudioRecord(MediaRecorder.AudioSource.MIC, RATE, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT, size);
            take.startRecording();
            Log.d("Take", "level " + take.read(new short[size], 0, size));
        }
        return this;
    }
}
