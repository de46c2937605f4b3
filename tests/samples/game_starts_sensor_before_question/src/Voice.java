package com.example.game_starts_sensor_before_question;

import android.media.AudioFormat;
import android.media.AudioRecord;
import android.view.View;

class Voice implements View.OnClickListener {
    private AudioRecord record;

    @Override
    public void onClick(View view) {
        int size = AudioRecord.getMinBufferSize(16000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT);
        record = new AudioRecord(1, 16000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT, size);
        record.startRecording();
    }
}
