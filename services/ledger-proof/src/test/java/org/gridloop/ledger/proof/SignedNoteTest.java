package org.gridloop.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The keys and the note of Peter Neumann are those of the reference implementation, golang.org/x/mod/sumdb/note. */
class SignedNoteTest {

    private static final String PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PUBLISHED_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String PUBLISHED_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void thePublishedNoteIsSignedByThePublishedKey() {
        NoteKey key = NoteKey.parse(PUBLISHED_KEY);
        SignedNote note = SignedNote.parse(PUBLISHED_NOTE);

        assertThat(key.text()).isEqualTo(PUBLISHED_KEY);
        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(note.note()).isEqualTo(PUBLISHED_NOTE);
    }

    @Test
    void signingThePublishedTextGivesThePublishedNote() throws GeneralSecurityException {
        byte[] typed = Base64.getDecoder().decode(PUBLISHED_SECRET);
        byte[] info = HexFormat.of()
                .parseHex("302e020100300506032b657004220420"
                        + HexFormat.of().formatHex(Arrays.copyOfRange(typed, 1, typed.length)));
        NoteSigner signer = new NoteSigner(
                NoteKey.parse(PUBLISHED_KEY),
                KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(info)));

        assertThat(signer.sign(SignedNote.parse(PUBLISHED_NOTE).text()).note()).isEqualTo(PUBLISHED_NOTE);
    }

    @Test
    void aNoteThatWasChangedOrIsOfAnotherKeyIsNotSigned() throws GeneralSecurityException {
        NoteKey key = NoteKey.parse(PUBLISHED_KEY);
        assertThat(SignedNote.parse(PUBLISHED_NOTE.replace("answer", "Answer")).isSignedBy(key))
                .isFalse();
        assertThat(SignedNote.parse(PUBLISHED_NOTE.replace("x08go/ZJ", "x08go/ZK"))
                        .isSignedBy(key))
                .isFalse();
        assertThat(SignedNote.parse(PUBLISHED_NOTE)
                        .isSignedBy(signer("PeterNeumann").key()))
                .isFalse();
    }

    @Test
    void whatIsNoNoteOrNoKeyIsRefused() {
        assertThatThrownBy(() -> SignedNote.parse("text\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignedNote.parse("text\n\nno dash\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NoteKey.parse(PUBLISHED_KEY.replace("c74f20a3", "c74f20a4")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NoteKey.parse("name")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void halvesOfDifferentKeysDoNotMakeASigner() throws GeneralSecurityException {
        KeyPair one = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertThatThrownBy(() -> new NoteSigner(NoteKey.of("ledger", one.getPublic()), other.getPrivate()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCheckpointIsReadAsItWasWritten() {
        Checkpoint checkpoint = new Checkpoint("gridloop/ledger", 1234, Hashes.leaf(new byte[0]));
        Checkpoint read = Checkpoint.parse(checkpoint.text());

        assertThat(checkpoint.text())
                .isEqualTo("gridloop/ledger\n1234\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n");
        assertThat(read.origin()).isEqualTo("gridloop/ledger");
        assertThat(read.size()).isEqualTo(1234);
        assertThat(read.root()).isEqualTo(checkpoint.root());
        assertThatThrownBy(() -> Checkpoint.parse("gridloop/ledger\n-1\nbjQL\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static NoteSigner signer(String name) throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return new NoteSigner(NoteKey.of(name, pair.getPublic()), pair.getPrivate());
    }
}
