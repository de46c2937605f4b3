package com.example.values_come_back_from_parcels_and_streams;


import android.os.Parcel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Scanner;

/** Each way gives its level back. */
final class Ways {
    private Ways() {}

    static int byParcel(int level) {
        Parcel out = Parcel.obtain();
        out.writeString("profile");
        out.writeInt(level);
        byte[] bytes = out.marshall();
        out.recycle();
        Parcel in = Parcel.obtain();
        in.unmarshall(bytes, 0, bytes.length);
        in.setDataPosition(0);
        return "profile".equals(in.readString()) ? in.readInt() : -1;
    }

    static int byStream(int level) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ObjectOutputStream out = new ObjectOutputStream(bytes);
            out.writeObject(new Profile("own", level));
            out.writeInt(level);
            out.close();
            ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            Profile back = (Profile) in.readObject();
            return back.name.equals("own") && back.level == in.readInt() ? back.level : -1;
        } catch (IOException | ClassNotFoundException error) {
            return -1;
        }
    }

    static int byBuffer(int level) {
        ByteBuffer buffer = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(level << 8).putShort((short) 5);
        buffer.flip();
        return buffer.remaining() == 10 && buffer.get(1) == level ? (int) (buffer.getLong() >> 8) : -1;
    }

    static int byScanner(int level) {
        Scanner words = new Scanner("level " + level + "\nend");
        return words.next().equals("level") && words.hasNextInt() ? words.nextInt() : -1;
    }

    static int byPath(File folder, int level) {
        try {
            File file = new File(folder, "level");
            Files.write(file.toPath(), new byte[] {(byte) level});
            return Files.readAllBytes(file.toPath())[0];
        } catch (IOException error) {
            return -1;
        }
    }
}
