<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>cmdesk</name>
    <message numerus="yes">
        <source>+{n} relays</source>
        <translation>
            <numerusform>+{n} relay</numerusform>
            <numerusform>+{n} relays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A sentence of {n} words, the house writes {most} at most</source>
        <translation>
            <numerusform>A sentence of {n} word, the house writes {most} at most</numerusform>
            <numerusform>A sentence of {n} words, the house writes {most} at most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A session is what was answered, written, published and decided without a pause of more than thirty minutes; five minutes are added before what is seen first. Hours are rounded up to {n} minutes, or set by hand.</source>
        <translation>
            <numerusform>A session is what was answered, written, published and decided without a pause of more than thirty minutes; five minutes are added before what is seen first. Hours are rounded up to {n} minute, or set by hand.</numerusform>
            <numerusform>A session is what was answered, written, published and decided without a pause of more than thirty minutes; five minutes are added before what is seen first. Hours are rounded up to {n} minutes, or set by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add {n} sources</source>
        <translation>
            <numerusform>Add {n} source</numerusform>
            <numerusform>Add {n} sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {n} entries are as they were written.</source>
        <translation>
            <numerusform>The {n} entry is as it was written.</numerusform>
            <numerusform>All {n} entries are as they were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Best hours: none stands out in {n} posts</source>
        <translation>
            <numerusform>Best hours: none stands out in {n} post</numerusform>
            <numerusform>Best hours: none stands out in {n} posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy its {n} files into the workspace</source>
        <translation>
            <numerusform>Copy its file into the workspace</numerusform>
            <numerusform>Copy its {n} files into the workspace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} posts to another week</source>
        <translation>
            <numerusform>Copy {n} post to another week</numerusform>
            <numerusform>Copy {n} posts to another week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} conversations for good?</source>
        <translation>
            <numerusform>Delete {n} conversation for good?</numerusform>
            <numerusform>Delete {n} conversations for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything but answers is paused since {time}: {n} sends held</source>
        <translation>
            <numerusform>Everything but answers is paused since {time}: {n} send held</numerusform>
            <numerusform>Everything but answers is paused since {time}: {n} sends held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is paused since {time}: {n} sends held</source>
        <translation>
            <numerusform>Everything is paused since {time}: {n} send held</numerusform>
            <numerusform>Everything is paused since {time}: {n} sends held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For {n} that were closed without it nobody knows when; they are not counted there.</source>
        <translation>
            <numerusform>For {n} that was closed without it nobody knows when; it is not counted there.</numerusform>
            <numerusform>For {n} that were closed without it nobody knows when; they are not counted there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Have {n} posts agreed to</source>
        <translation>
            <numerusform>Have {n} post agreed to</numerusform>
            <numerusform>Have {n} posts agreed to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How a text feels is judged by a program on this computer ({n} messages), and is a hint.</source>
        <translation>
            <numerusform>How a text feels is judged by a program on this computer ({n} message), and is a hint.</numerusform>
            <numerusform>How a text feels is judged by a program on this computer ({n} messages), and is a hint.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I have {n} minutes</source>
        <translation>
            <numerusform>I have {n} minute</numerusform>
            <numerusform>I have {n} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import {n} sources</source>
        <translation>
            <numerusform>Import {n} source</numerusform>
            <numerusform>Import {n} sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In percent of the mentions in public places, {n} names.</source>
        <translation>
            <numerusform>In percent of the mentions in public places, {n} name.</numerusform>
            <numerusform>In percent of the mentions in public places, {n} names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It brought {n} mentions</source>
        <translation>
            <numerusform>It brought {n} mention</numerusform>
            <numerusform>It brought {n} mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It comes again: {n} posts stand in the calendar</source>
        <translation>
            <numerusform>It comes again: {n} post stands in the calendar</numerusform>
            <numerusform>It comes again: {n} posts stand in the calendar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is time to publish {n} posts by hand</source>
        <translation>
            <numerusform>It is time to publish {n} post by hand</numerusform>
            <numerusform>It is time to publish {n} posts by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It leaves in {n} seconds</source>
        <translation>
            <numerusform>It leaves in {n} second</numerusform>
            <numerusform>It leaves in {n} seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works: {n} messages read</source>
        <translation>
            <numerusform>It works: {n} message read</numerusform>
            <numerusform>It works: {n} messages read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its {n} items can still be read.</source>
        <translation>
            <numerusform>Its item can still be read.</numerusform>
            <numerusform>Its {n} items can still be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its {n} items go with it.</source>
        <translation>
            <numerusform>Its item goes with it.</numerusform>
            <numerusform>Its {n} items go with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Journal: {n} hosts in 10 min</source>
        <translation>
            <numerusform>Journal: {n} host in 10 min</numerusform>
            <numerusform>Journal: {n} hosts in 10 min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge the conversations of {n} people?</source>
        <translation>
            <numerusform>Merge the conversations of {n} person?</numerusform>
            <numerusform>Merge the conversations of {n} people?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} days earlier</source>
        <translation>
            <numerusform>Move {n} day earlier</numerusform>
            <numerusform>Move {n} days earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} days later</source>
        <translation>
            <numerusform>Move {n} day later</numerusform>
            <numerusform>Move {n} days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} posts</source>
        <translation>
            <numerusform>Move {n} post</numerusform>
            <numerusform>Move {n} posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} sources</source>
        <translation>
            <numerusform>Move {n} source</numerusform>
            <numerusform>Move {n} sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody waits for an answer. Enjoy the {n} minutes</source>
        <translation>
            <numerusform>Nobody waits for an answer. Enjoy the minute</numerusform>
            <numerusform>Nobody waits for an answer. Enjoy the {n} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not understood: {words}. {n} cells stay as they were</source>
        <translation>
            <numerusform>Not understood: {words}. {n} cell stays as it was</numerusform>
            <numerusform>Not understood: {words}. {n} cells stay as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {n} messages whose sentiment you corrected, it judges {right} as you do, each by what the others taught; without learning {before}.</source>
        <translation>
            <numerusform>Of {n} message whose sentiment you corrected, it judges {right} as you do, each by what the others taught; without learning {before}.</numerusform>
            <numerusform>Of {n} messages whose sentiment you corrected, it judges {right} as you do, each by what the others taught; without learning {before}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause {n} sources</source>
        <translation>
            <numerusform>Pause {n} source</numerusform>
            <numerusform>Pause {n} sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quiet for {n} days; its habit is {habit}.</source>
        <translation>
            <numerusform>Quiet for {n} day; its habit is {habit}.</numerusform>
            <numerusform>Quiet for {n} days; its habit is {habit}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quiet for {n} years; its habit was {habit}.</source>
        <translation>
            <numerusform>Quiet for {n} year; its habit was {habit}.</numerusform>
            <numerusform>Quiet for {n} years; its habit was {habit}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} sources?</source>
        <translation>
            <numerusform>Remove {n} source?</numerusform>
            <numerusform>Remove {n} sources?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} sources…</source>
        <translation>
            <numerusform>Remove {n} source…</numerusform>
            <numerusform>Remove {n} sources…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume {n} sources</source>
        <translation>
            <numerusform>Resume {n} source</numerusform>
            <numerusform>Resume {n} sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resumed. {n} sends became late and wait for your decision</source>
        <translation>
            <numerusform>Resumed. {n} send became late and waits for your decision</numerusform>
            <numerusform>Resumed. {n} sends became late and wait for your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send {n} posts now</source>
        <translation>
            <numerusform>Send {n} post now</numerusform>
            <numerusform>Send {n} posts now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent to the printer: {n} pages</source>
        <translation>
            <numerusform>Sent to the printer: {n} page</numerusform>
            <numerusform>Sent to the printer: {n} pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the last {n} days</source>
        <translation>
            <numerusform>Show the last day</numerusform>
            <numerusform>Show the last {n} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the {n}</source>
        <translation>
            <numerusform>Show it</numerusform>
            <numerusform>Show the {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the {n} sources that do not answer</source>
        <translation>
            <numerusform>Show the {n} source that does not answer</numerusform>
            <numerusform>Show the {n} sources that do not answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show {n} earlier messages</source>
        <translation>
            <numerusform>Show {n} earlier message</numerusform>
            <numerusform>Show {n} earlier messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sources left {n} gaps</source>
        <translation>
            <numerusform>Sources left {n} gap</numerusform>
            <numerusform>Sources left {n} gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spread {n} posts</source>
        <translation>
            <numerusform>Spread {n} post</numerusform>
            <numerusform>Spread {n} posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star added to {n} conversations</source>
        <translation>
            <numerusform>Star added to {n} conversation</numerusform>
            <numerusform>Star added to {n} conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in {n} entries</source>
        <translation>
            <numerusform>Take in {n} entry</numerusform>
            <numerusform>Take in {n} entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in {n} posts</source>
        <translation>
            <numerusform>Take in {n} post</numerusform>
            <numerusform>Take in {n} posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Thank the {n}</source>
        <translation>
            <numerusform>Thank them</numerusform>
            <numerusform>Thank the {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The series ends: {n} posts were taken out</source>
        <translation>
            <numerusform>The series ends: {n} post was taken out</numerusform>
            <numerusform>The series ends: {n} posts were taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their {n} items go with them.</source>
        <translation>
            <numerusform>Their {n} item goes with them.</numerusform>
            <numerusform>Their {n} items go with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Traffic journal: {n} hosts in 10 min</source>
        <translation>
            <numerusform>Traffic journal: {n} host in 10 min</numerusform>
            <numerusform>Traffic journal: {n} hosts in 10 min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used {n} times</source>
        <translation>
            <numerusform>Used {n} time</numerusform>
            <numerusform>Used {n} times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is more than {n} hours late counts as stale and is not ticked.</source>
        <translation>
            <numerusform>What is more than {n} hour late counts as stale and is not ticked.</numerusform>
            <numerusform>What is more than {n} hours late counts as stale and is not ticked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a thread of {n} parts</source>
        <translation>
            <numerusform>a thread of {n} part</numerusform>
            <numerusform>a thread of {n} parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} from before</source>
        <translation>
            <numerusform>and {n} from before</numerusform>
            <numerusform>and {n} from before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation>
            <numerusform>and {n} more</numerusform>
            <numerusform>and {n} more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more lines</source>
        <translation>
            <numerusform>and {n} more line</numerusform>
            <numerusform>and {n} more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in {n} days</source>
        <translation>
            <numerusform>in {n} day</numerusform>
            <numerusform>in {n} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing for {n} days</source>
        <translation>
            <numerusform>nothing for {n} day</numerusform>
            <numerusform>nothing for {n} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the {n} days before</source>
        <translation>
            <numerusform>the day before</numerusform>
            <numerusform>the {n} days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{account}: the first comment is {n} characters too long</source>
        <translation>
            <numerusform>{account}: the first comment is {n} character too long</numerusform>
            <numerusform>{account}: the first comment is {n} characters too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{account}: {n} characters too many ({count} of {maximum})</source>
        <translation>
            <numerusform>{account}: {n} character too many ({count} of {maximum})</numerusform>
            <numerusform>{account}: {n} characters too many ({count} of {maximum})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{change} points</source>
        <translation>
            <numerusform>{change} point</numerusform>
            <numerusform>{change} points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{feast} in {n} days</source>
        <translation>
            <numerusform>{feast} in {n} day</numerusform>
            <numerusform>{feast} in {n} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: {name}, {n} rows.</source>
        <translation>
            <numerusform>{file}: {name}, {n} row.</numerusform>
            <numerusform>{file}: {name}, {n} rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{link} takes {n} seconds to answer</source>
        <translation>
            <numerusform>{link} takes {n} second to answer</numerusform>
            <numerusform>{link} takes {n} seconds to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names}: text of their own</source>
        <translation>
            <numerusform>{names}: text of its own</numerusform>
            <numerusform>{names}: text of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: {n} posts, {planned}% of what is planned, {target}% wanted</source>
        <translation>
            <numerusform>{name}: {n} post, {planned}% of what is planned, {target}% wanted</numerusform>
            <numerusform>{name}: {n} posts, {planned}% of what is planned, {target}% wanted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} a day</source>
        <translation>
            <numerusform>{n} a day</numerusform>
            <numerusform>{n} a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} a month</source>
        <translation>
            <numerusform>{n} a month</numerusform>
            <numerusform>{n} a month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} a week</source>
        <translation>
            <numerusform>{n} a week</numerusform>
            <numerusform>{n} a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} a year</source>
        <translation>
            <numerusform>{n} a year</numerusform>
            <numerusform>{n} a year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} accounts</source>
        <translation>
            <numerusform>{n} account</numerusform>
            <numerusform>{n} accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} accounts cannot be read</source>
        <translation>
            <numerusform>{n} account cannot be read</numerusform>
            <numerusform>{n} accounts cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} accounts could not be read</source>
        <translation>
            <numerusform>{n} account could not be read</numerusform>
            <numerusform>{n} accounts could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} accounts had a text of their own.</source>
        <translation>
            <numerusform>{n} account had a text of its own.</numerusform>
            <numerusform>{n} accounts had a text of their own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} accounts have texts of their own</source>
        <translation>
            <numerusform>{n} account has a text of its own</numerusform>
            <numerusform>{n} accounts have texts of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} answers</source>
        <translation>
            <numerusform>{n} answer</numerusform>
            <numerusform>{n} answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} answers fall due before then.</source>
        <translation>
            <numerusform>{n} answer falls due before then.</numerusform>
            <numerusform>{n} answers fall due before then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} answers of yours</source>
        <translation>
            <numerusform>{n} answer of yours</numerusform>
            <numerusform>{n} answers of yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} approved</source>
        <translation>
            <numerusform>{n} approved</numerusform>
            <numerusform>{n} approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} are out and stay</source>
        <translation>
            <numerusform>{n} is out and stays</numerusform>
            <numerusform>{n} are out and stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} attempts in a row failed</source>
        <translation>
            <numerusform>{n} attempt failed</numerusform>
            <numerusform>{n} attempts in a row failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cells changed</source>
        <translation>
            <numerusform>{n} cell changed</numerusform>
            <numerusform>{n} cells changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cells put back</source>
        <translation>
            <numerusform>{n} cell put back</numerusform>
            <numerusform>{n} cells put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cells were not understood and stay as they were</source>
        <translation>
            <numerusform>{n} cell was not understood and stays as it was</numerusform>
            <numerusform>{n} cells were not understood and stay as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changes</source>
        <translation>
            <numerusform>{n} change</numerusform>
            <numerusform>{n} changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} characters too many</source>
        <translation>
            <numerusform>{n} character too many</numerusform>
            <numerusform>{n} characters too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} characters, the house keeps to {most} on {network}</source>
        <translation>
            <numerusform>{n} character, the house keeps to {most} on {network}</numerusform>
            <numerusform>{n} characters, the house keeps to {most} on {network}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} choices</source>
        <translation>
            <numerusform>{n} choice</numerusform>
            <numerusform>{n} choices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} chosen</source>
        <translation>
            <numerusform>{n} chosen</numerusform>
            <numerusform>{n} chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} comments</source>
        <translation>
            <numerusform>{n} comment</numerusform>
            <numerusform>{n} comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} comments of others</source>
        <translation>
            <numerusform>{n} comment of others</numerusform>
            <numerusform>{n} comments of others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} competitors</source>
        <translation>
            <numerusform>one competitor</numerusform>
            <numerusform>{n} competitors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} contacts</source>
        <translation>
            <numerusform>{n} contact</numerusform>
            <numerusform>{n} contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} contacts with {hosts}, {size} received</source>
        <translation>
            <numerusform>{n} contact with {hosts}, {size} received</numerusform>
            <numerusform>{n} contacts with {hosts}, {size} received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} contacts, {lost} without an answer</source>
        <translation>
            <numerusform>{n} contact, {lost} without an answer</numerusform>
            <numerusform>{n} contacts, {lost} without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations</source>
        <translation>
            <numerusform>{n} conversation</numerusform>
            <numerusform>{n} conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are in the bin</source>
        <translation>
            <numerusform>{n} conversation is in the bin</numerusform>
            <numerusform>{n} conversations are in the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are still open</source>
        <translation>
            <numerusform>{n} conversation is still open</numerusform>
            <numerusform>{n} conversations are still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations came back after they had been closed, fewer than before ({before}).</source>
        <translation>
            <numerusform>{n} conversation came back after it had been closed, fewer than before ({before}).</numerusform>
            <numerusform>{n} conversations came back after they had been closed, fewer than before ({before}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations came back after they had been closed, more than before ({before}).</source>
        <translation>
            <numerusform>{n} conversation came back after it had been closed, more than before ({before}).</numerusform>
            <numerusform>{n} conversations came back after they had been closed, more than before ({before}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations captured</source>
        <translation>
            <numerusform>{n} conversation captured</numerusform>
            <numerusform>{n} conversations captured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations deleted</source>
        <translation>
            <numerusform>{n} conversation deleted</numerusform>
            <numerusform>{n} conversations deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations done</source>
        <translation>
            <numerusform>{n} conversation done</numerusform>
            <numerusform>{n} conversations done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations marked as read</source>
        <translation>
            <numerusform>{n} conversation marked as read</numerusform>
            <numerusform>{n} conversations marked as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations marked as spam</source>
        <translation>
            <numerusform>{n} conversation marked as spam</numerusform>
            <numerusform>{n} conversations marked as spam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations marked as unread</source>
        <translation>
            <numerusform>{n} conversation marked as unread</numerusform>
            <numerusform>{n} conversations marked as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations merged</source>
        <translation>
            <numerusform>{n} conversation merged</numerusform>
            <numerusform>{n} conversations merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations reopened</source>
        <translation>
            <numerusform>{n} conversation reopened</numerusform>
            <numerusform>{n} conversations reopened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations separated again</source>
        <translation>
            <numerusform>{n} conversation separated again</numerusform>
            <numerusform>{n} conversations separated again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations snoozed</source>
        <translation>
            <numerusform>{n} conversation snoozed</numerusform>
            <numerusform>{n} conversations snoozed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations written</source>
        <translation>
            <numerusform>{n} conversation written</numerusform>
            <numerusform>{n} conversations written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} copies that were to leave are cancelled</source>
        <translation>
            <numerusform>{n} copy that was to leave is cancelled</numerusform>
            <numerusform>{n} copies that were to leave are cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be added</source>
        <translation>
            <numerusform>{n} could not be added</numerusform>
            <numerusform>{n} could not be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be read</source>
        <translation>
            <numerusform>{n} could not be read</numerusform>
            <numerusform>{n} could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} dates of {file}</source>
        <translation>
            <numerusform>{n} date of {file}</numerusform>
            <numerusform>{n} dates of {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} dates taken over</source>
        <translation>
            <numerusform>{n} date taken over</numerusform>
            <numerusform>{n} dates taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days</source>
        <translation>
            <numerusform>{n} day</numerusform>
            <numerusform>{n} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts copied; nothing of them leaves by itself</source>
        <translation>
            <numerusform>{n} draft copied; nothing of it leaves by itself</numerusform>
            <numerusform>{n} drafts copied; nothing of them leaves by itself</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts were made</source>
        <translation>
            <numerusform>{n} draft was made</numerusform>
            <numerusform>{n} drafts were made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts were scheduled meanwhile and stay as they are</source>
        <translation>
            <numerusform>{n} draft was scheduled meanwhile and stays as it is</numerusform>
            <numerusform>{n} drafts were scheduled meanwhile and stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts written</source>
        <translation>
            <numerusform>{n} draft written</numerusform>
            <numerusform>{n} drafts written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts written on</source>
        <translation>
            <numerusform>{n} draft written on</numerusform>
            <numerusform>{n} drafts written on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} due soon</source>
        <translation>
            <numerusform>{n} due soon</numerusform>
            <numerusform>{n} due soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} due within the hour</source>
        <translation>
            <numerusform>{n} due within the hour</numerusform>
            <numerusform>{n} due within the hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} emoji, the house puts {most} at most</source>
        <translation>
            <numerusform>{n} emoji, the house puts {most} at most</numerusform>
            <numerusform>{n} emoji, the house puts {most} at most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries</source>
        <translation>
            <numerusform>{n} entry</numerusform>
            <numerusform>{n} entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries read</source>
        <translation>
            <numerusform>{n} entry read</numerusform>
            <numerusform>{n} entries read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries taken in as history</source>
        <translation>
            <numerusform>{n} entry taken in as history</numerusform>
            <numerusform>{n} entries taken in as history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries taken in as history, {known} were here already.</source>
        <translation>
            <numerusform>{n} entry taken in as history, {known} were here already.</numerusform>
            <numerusform>{n} entries taken in as history, {known} were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} errors</source>
        <translation>
            <numerusform>{n} error</numerusform>
            <numerusform>{n} errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} failures in a row</source>
        <translation>
            <numerusform>{n} failure</numerusform>
            <numerusform>{n} failures in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} feeds</source>
        <translation>
            <numerusform>{n} feed</numerusform>
            <numerusform>{n} feeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files</source>
        <translation>
            <numerusform>{n} file</numerusform>
            <numerusform>{n} files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files and folders</source>
        <translation>
            <numerusform>{n} file or folder</numerusform>
            <numerusform>{n} files and folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files were not found: {names}</source>
        <translation>
            <numerusform>{n} file was not found: {names}</numerusform>
            <numerusform>{n} files were not found: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} folders</source>
        <translation>
            <numerusform>{n} folder</numerusform>
            <numerusform>{n} folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} followers</source>
        <translation>
            <numerusform>{n} follower</numerusform>
            <numerusform>{n} followers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} found</source>
        <translation>
            <numerusform>{n} found</numerusform>
            <numerusform>{n} found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} here</source>
        <translation>
            <numerusform>{n} here</numerusform>
            <numerusform>{n} here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} holding statements</source>
        <translation>
            <numerusform>{n} holding statement</numerusform>
            <numerusform>{n} holding statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hours</source>
        <translation>
            <numerusform>{n} hour</numerusform>
            <numerusform>{n} hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images</source>
        <translation>
            <numerusform>{n} image</numerusform>
            <numerusform>{n} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} images not loaded</source>
        <translation>
            <numerusform>{n} image not loaded</numerusform>
            <numerusform>{n} images not loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} important to us</source>
        <translation>
            <numerusform>{n} important to us</numerusform>
            <numerusform>{n} important to us</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items</source>
        <translation>
            <numerusform>{n} item</numerusform>
            <numerusform>{n} items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items are ready to be read.</source>
        <translation>
            <numerusform>{n} item is ready to be read.</numerusform>
            <numerusform>{n} items are ready to be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items are shown again</source>
        <translation>
            <numerusform>{n} item is shown again</numerusform>
            <numerusform>{n} items are shown again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items cannot be searched yet; the window or “cmdesk sync” finishes that.</source>
        <translation>
            <numerusform>{n} item cannot be searched yet; the window or “cmdesk sync” finishes that.</numerusform>
            <numerusform>{n} items cannot be searched yet; the window or “cmdesk sync” finishes that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items kept here match</source>
        <translation>
            <numerusform>{n} item kept here matches</numerusform>
            <numerusform>{n} items kept here match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items marked as read</source>
        <translation>
            <numerusform>{n} item marked as read</numerusform>
            <numerusform>{n} items marked as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items may be missing between {after} and {before}</source>
        <translation>
            <numerusform>{n} item may be missing between {after} and {before}</numerusform>
            <numerusform>{n} items may be missing between {after} and {before}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items may be missing: more was published than one fetch holds.</source>
        <translation>
            <numerusform>{n} item may be missing: more was published than one fetch holds.</numerusform>
            <numerusform>{n} items may be missing: more was published than one fetch holds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items may be missing: show where</source>
        <translation>
            <numerusform>{n} item may be missing: show where</numerusform>
            <numerusform>{n} items may be missing: show where</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items of {name}</source>
        <translation>
            <numerusform>{n} item of {name}</numerusform>
            <numerusform>{n} items of {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} judgements corrected</source>
        <translation>
            <numerusform>{n} judgement corrected</numerusform>
            <numerusform>{n} judgements corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} known before</source>
        <translation>
            <numerusform>{n} known before</numerusform>
            <numerusform>{n} known before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} late</source>
        <translation>
            <numerusform>{n} late</numerusform>
            <numerusform>{n} late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} late answers</source>
        <translation>
            <numerusform>{n} late answer</numerusform>
            <numerusform>{n} late answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} late conversations</source>
        <translation>
            <numerusform>{n} late conversation</numerusform>
            <numerusform>{n} late conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} levels</source>
        <translation>
            <numerusform>{n} level</numerusform>
            <numerusform>{n} levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines</source>
        <translation>
            <numerusform>{n} line</numerusform>
            <numerusform>{n} lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines in a crisis file</source>
        <translation>
            <numerusform>{n} line in a crisis file</numerusform>
            <numerusform>{n} lines in a crisis file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mails of others</source>
        <translation>
            <numerusform>{n} mail of others</numerusform>
            <numerusform>{n} mails of others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mails of yours</source>
        <translation>
            <numerusform>{n} mail of yours</numerusform>
            <numerusform>{n} mails of yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions</source>
        <translation>
            <numerusform>{n} mention</numerusform>
            <numerusform>{n} mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions found</source>
        <translation>
            <numerusform>{n} mention found</numerusform>
            <numerusform>{n} mentions found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions in {span}</source>
        <translation>
            <numerusform>{n} mention in {span}</numerusform>
            <numerusform>{n} mentions in {span}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions, after {before}</source>
        <translation>
            <numerusform>{n} mention, after {before}</numerusform>
            <numerusform>{n} mentions, after {before}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} messages are a conversation of their own</source>
        <translation>
            <numerusform>{n} message is a conversation of its own</numerusform>
            <numerusform>{n} messages are a conversation of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} messages are kept as evidence</source>
        <translation>
            <numerusform>{n} message is kept as evidence</numerusform>
            <numerusform>{n} messages are kept as evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} messages moderated</source>
        <translation>
            <numerusform>{n} message moderated</numerusform>
            <numerusform>{n} messages moderated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} min</source>
        <translation>
            <numerusform>{n} min</numerusform>
            <numerusform>{n} min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes</source>
        <translation>
            <numerusform>{n} minute</numerusform>
            <numerusform>{n} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more</source>
        <translation>
            <numerusform>{n} more</numerusform>
            <numerusform>{n} more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more lines were not understood.</source>
        <translation>
            <numerusform>{n} more line was not understood.</numerusform>
            <numerusform>{n} more lines were not understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more tasks</source>
        <translation>
            <numerusform>{n} more task</numerusform>
            <numerusform>{n} more tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more texts only repeat another one</source>
        <translation>
            <numerusform>{n} more text only repeats another one</numerusform>
            <numerusform>{n} more texts only repeat another one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more than once in the list</source>
        <translation>
            <numerusform>{n} more than once in the list</numerusform>
            <numerusform>{n} more than once in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more wait that did not fit into the time</source>
        <translation>
            <numerusform>{n} more waits that did not fit into the time</numerusform>
            <numerusform>{n} more wait that did not fit into the time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more went for good: only their numbers are kept, so that no fetch brings them back.</source>
        <translation>
            <numerusform>{n} more went for good: only its number is kept, so that no fetch brings it back.</numerusform>
            <numerusform>{n} more went for good: only their numbers are kept, so that no fetch brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more, once these are settled</source>
        <translation>
            <numerusform>{n} more, once these are settled</numerusform>
            <numerusform>{n} more, once these are settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} need you</source>
        <translation>
            <numerusform>{n} needs you</numerusform>
            <numerusform>{n} need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new</source>
        <translation>
            <numerusform>{n} new</numerusform>
            <numerusform>{n} new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new items</source>
        <translation>
            <numerusform>{n} new item</numerusform>
            <numerusform>{n} new items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new mentions</source>
        <translation>
            <numerusform>{n} new mention</numerusform>
            <numerusform>{n} new mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new messages</source>
        <translation>
            <numerusform>{n} new message</numerusform>
            <numerusform>{n} new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new messages below</source>
        <translation>
            <numerusform>{n} new message below</numerusform>
            <numerusform>{n} new messages below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} notes</source>
        <translation>
            <numerusform>{n} note</numerusform>
            <numerusform>{n} notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of the newest items match</source>
        <translation>
            <numerusform>{n} of the newest items matches</numerusform>
            <numerusform>{n} of the newest items match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them late</source>
        <translation>
            <numerusform>{n} of them late</numerusform>
            <numerusform>{n} of them late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {total} accounts</source>
        <translation>
            <numerusform>{n} of {total} accounts</numerusform>
            <numerusform>{n} of {total} accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} other files can be read by watching the folder:</source>
        <translation>
            <numerusform>{n} other file can be read by watching the folder:</numerusform>
            <numerusform>{n} other files can be read by watching the folder:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} others stay unread as they came, without their articles.</source>
        <translation>
            <numerusform>{n} other stays unread as it came, without its article.</numerusform>
            <numerusform>{n} others stay unread as they came, without their articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} people answered</source>
        <translation>
            <numerusform>{n} person answered</numerusform>
            <numerusform>{n} people answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} people blame in a day, {usual} would be usual</source>
        <translation>
            <numerusform>{n} person blames in a day, {usual} would be usual</numerusform>
            <numerusform>{n} people blame in a day, {usual} would be usual</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} people say what was not heard before</source>
        <translation>
            <numerusform>{n} person says what was not heard before</numerusform>
            <numerusform>{n} people say what was not heard before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} people were answered</source>
        <translation>
            <numerusform>{n} person was answered</numerusform>
            <numerusform>{n} people were answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures</source>
        <translation>
            <numerusform>{n} picture</numerusform>
            <numerusform>{n} pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures are not described</source>
        <translation>
            <numerusform>{n} picture is not described</numerusform>
            <numerusform>{n} pictures are not described</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pieces of evidence kept</source>
        <translation>
            <numerusform>{n} piece of evidence kept</numerusform>
            <numerusform>{n} pieces of evidence kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} places where spaces or signs are not as in print: “{words}”</source>
        <translation>
            <numerusform>{n} place where a space or a sign is not as in print: “{words}”</numerusform>
            <numerusform>{n} places where spaces or signs are not as in print: “{words}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts</source>
        <translation>
            <numerusform>{n} post</numerusform>
            <numerusform>{n} posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts are agreed to</source>
        <translation>
            <numerusform>{n} post is agreed to</numerusform>
            <numerusform>{n} posts are agreed to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts are to be changed</source>
        <translation>
            <numerusform>{n} post is to be changed</numerusform>
            <numerusform>{n} posts are to be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts did not leave on time</source>
        <translation>
            <numerusform>{n} post did not leave on time</numerusform>
            <numerusform>{n} posts did not leave on time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts given up: nothing of them leaves any more</source>
        <translation>
            <numerusform>{n} post given up: nothing of it leaves any more</numerusform>
            <numerusform>{n} posts given up: nothing of them leaves any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts have a slot</source>
        <translation>
            <numerusform>{n} post has a slot</numerusform>
            <numerusform>{n} posts have a slot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts have another hour: {time}</source>
        <translation>
            <numerusform>{n} post has another hour: {time}</numerusform>
            <numerusform>{n} posts have another hour: {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts have the next free slots</source>
        <translation>
            <numerusform>{n} post has the next free slot</numerusform>
            <numerusform>{n} posts have the next free slots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts leave now</source>
        <translation>
            <numerusform>{n} post leaves now</numerusform>
            <numerusform>{n} posts leave now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts moved</source>
        <translation>
            <numerusform>{n} post moved</numerusform>
            <numerusform>{n} posts moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts of one account on one day</source>
        <translation>
            <numerusform>{n} post of one account on one day</numerusform>
            <numerusform>{n} posts of one account on one day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts should have left while the computer was asleep.</source>
        <translation>
            <numerusform>{n} post should have left while the computer was asleep.</numerusform>
            <numerusform>{n} posts should have left while the computer was asleep.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts wait for an answer: send {file} to whom must agree</source>
        <translation>
            <numerusform>{n} post waits for an answer: send {file} to whom must agree</numerusform>
            <numerusform>{n} posts wait for an answer: send {file} to whom must agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts wait for somebody to agree.</source>
        <translation>
            <numerusform>{n} post waits for somebody to agree.</numerusform>
            <numerusform>{n} posts wait for somebody to agree.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts were published</source>
        <translation>
            <numerusform>{n} post was published</numerusform>
            <numerusform>{n} posts were published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} posts, median {median} reactions against {others} at other hours</source>
        <translation>
            <numerusform>{n} post, median {median} reactions against {others} at other hours</numerusform>
            <numerusform>{n} posts, median {median} reactions against {others} at other hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} questions</source>
        <translation>
            <numerusform>{n} question</numerusform>
            <numerusform>{n} questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} questions to departments</source>
        <translation>
            <numerusform>{n} question to departments</numerusform>
            <numerusform>{n} questions to departments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} quick thanks</source>
        <translation>
            <numerusform>{n} quick thank you</numerusform>
            <numerusform>{n} quick thanks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} relays</source>
        <translation>
            <numerusform>{n} relay</numerusform>
            <numerusform>{n} relays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reviews</source>
        <translation>
            <numerusform>{n} review</numerusform>
            <numerusform>{n} reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rules about items can go with it: whoever gets the list can read their words.</source>
        <translation>
            <numerusform>{n} rule about items can go with it: whoever gets the list can read its words.</numerusform>
            <numerusform>{n} rules about items can go with it: whoever gets the list can read their words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rules were taken; try them, then switch them on.</source>
        <translation>
            <numerusform>{n} rule was taken; try it, then switch it on.</numerusform>
            <numerusform>{n} rules were taken; try them, then switch them on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} saved replies written</source>
        <translation>
            <numerusform>{n} saved reply written</numerusform>
            <numerusform>{n} saved replies written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} seconds</source>
        <translation>
            <numerusform>{n} second</numerusform>
            <numerusform>{n} seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} selected</source>
        <translation>
            <numerusform>{n} selected</numerusform>
            <numerusform>{n} selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sendings are planned before then: they leave if this computer is online.</source>
        <translation>
            <numerusform>{n} sending is planned before then: it leaves if this computer is online.</numerusform>
            <numerusform>{n} sendings are planned before then: they leave if this computer is online.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sends are paused</source>
        <translation>
            <numerusform>{n} send is paused</numerusform>
            <numerusform>{n} sends are paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sends held</source>
        <translation>
            <numerusform>{n} send held</numerusform>
            <numerusform>{n} sends held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sends wait because of this file.</source>
        <translation>
            <numerusform>{n} send waits because of this file.</numerusform>
            <numerusform>{n} sends wait because of this file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sends wait because of this file. What you let leave goes at its hour.</source>
        <translation>
            <numerusform>{n} send waits because of this file. What you let leave goes at its hour.</numerusform>
            <numerusform>{n} sends wait because of this file. What you let leave goes at its hour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sends will wait until you resume them, one by one or all together.</source>
        <translation>
            <numerusform>{n} send will wait until you resume it.</numerusform>
            <numerusform>{n} sends will wait until you resume them, one by one or all together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources</source>
        <translation>
            <numerusform>{n} source</numerusform>
            <numerusform>{n} sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources added</source>
        <translation>
            <numerusform>{n} source added</numerusform>
            <numerusform>{n} sources added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources are late, silent or may miss items: show them</source>
        <translation>
            <numerusform>{n} source is late, silent or may miss items: show it</numerusform>
            <numerusform>{n} sources are late, silent or may miss items: show them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources could not be read</source>
        <translation>
            <numerusform>{n} source could not be read</numerusform>
            <numerusform>{n} sources could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources do not answer; “cmdesk sources” shows which.</source>
        <translation>
            <numerusform>{n} source does not answer; “cmdesk sources” shows which.</numerusform>
            <numerusform>{n} sources do not answer; “cmdesk sources” shows which.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources known before</source>
        <translation>
            <numerusform>{n} source known before</numerusform>
            <numerusform>{n} sources known before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources moved</source>
        <translation>
            <numerusform>{n} source moved</numerusform>
            <numerusform>{n} sources moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources paused</source>
        <translation>
            <numerusform>{n} source paused</numerusform>
            <numerusform>{n} sources paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources removed</source>
        <translation>
            <numerusform>{n} source removed</numerusform>
            <numerusform>{n} sources removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources resumed</source>
        <translation>
            <numerusform>{n} source resumed</numerusform>
            <numerusform>{n} sources resumed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources stay, paused, with what was kept of them</source>
        <translation>
            <numerusform>{n} source stays, paused, with what was kept of it</numerusform>
            <numerusform>{n} sources stay, paused, with what was kept of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sources written to {name}</source>
        <translation>
            <numerusform>{n} source written to {name}</numerusform>
            <numerusform>{n} sources written to {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} stars removed</source>
        <translation>
            <numerusform>{n} star removed</numerusform>
            <numerusform>{n} stars removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} steps</source>
        <translation>
            <numerusform>{n} step</numerusform>
            <numerusform>{n} steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} tasks</source>
        <translation>
            <numerusform>{n} task</numerusform>
            <numerusform>{n} tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts</source>
        <translation>
            <numerusform>{n} text</numerusform>
            <numerusform>{n} texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} texts are being judged</source>
        <translation>
            <numerusform>{n} text is being judged</numerusform>
            <numerusform>{n} texts are being judged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} threads were kept with their answers.</source>
        <translation>
            <numerusform>{n} thread was kept with its answers.</numerusform>
            <numerusform>{n} threads were kept with their answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>{n} times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} to answer</source>
        <translation>
            <numerusform>{n} to answer</numerusform>
            <numerusform>{n} to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} today</source>
        <translation>
            <numerusform>{n} today</numerusform>
            <numerusform>{n} today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} unread</source>
        <translation>
            <numerusform>{n} unread</numerusform>
            <numerusform>{n} unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} urgent</source>
        <translation>
            <numerusform>{n} urgent</numerusform>
            <numerusform>{n} urgent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} wait for an answer</source>
        <translation>
            <numerusform>{n} waits for an answer</numerusform>
            <numerusform>{n} wait for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} warnings</source>
        <translation>
            <numerusform>{n} warning</numerusform>
            <numerusform>{n} warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} were corrected by hand.</source>
        <translation>
            <numerusform>{n} was corrected by hand.</numerusform>
            <numerusform>{n} were corrected by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} were here already</source>
        <translation>
            <numerusform>{n} was here already</numerusform>
            <numerusform>{n} were here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} whole articles were fetched</source>
        <translation>
            <numerusform>{n} whole article was fetched</numerusform>
            <numerusform>{n} whole articles were fetched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} without an answer</source>
        <translation>
            <numerusform>{n} without an answer</numerusform>
            <numerusform>{n} without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} working days</source>
        <translation>
            <numerusform>{n} working day</numerusform>
            <numerusform>{n} working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{parts}. About {n} minutes.</source>
        <translation>
            <numerusform>{parts}. About {n} minute.</numerusform>
            <numerusform>{parts}. About {n} minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{period}: {n} mentions, of which {praise} praise, {neutral} neutral and {blame} blame; most on {top}, {most}</source>
        <translation>
            <numerusform>{period}: {n} mention, of which {praise} praise, {neutral} neutral and {blame} blame; most on {top}, {most}</numerusform>
            <numerusform>{period}: {n} mentions, of which {praise} praise, {neutral} neutral and {blame} blame; most on {top}, {most}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{place} speaks again: {n} mentions in a day</source>
        <translation>
            <numerusform>{place} speaks again: {n} mention in a day</numerusform>
            <numerusform>{place} speaks again: {n} mentions in a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{query}: {n} texts, unusual for such a time</source>
        <translation>
            <numerusform>{query}: {n} text, unusual for such a time</numerusform>
            <numerusform>{query}: {n} texts, unusual for such a time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{time}, {n} files, {size}</source>
        <translation>
            <numerusform>{time}, {n} file, {size}</numerusform>
            <numerusform>{time}, {n} files, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{when}: {n} mentions, of which {praise} praise, {neutral} neutral, {blame} blame</source>
        <translation>
            <numerusform>{when}: {n} mention, of which {praise} praise, {neutral} neutral, {blame} blame</numerusform>
            <numerusform>{when}: {n} mentions, of which {praise} praise, {neutral} neutral, {blame} blame</numerusform>
        </translation>
    </message>
</context>
</TS>
